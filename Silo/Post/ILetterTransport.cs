using Soliguide.Contracts.Persons;

namespace Soliguide.Silo.Post;

/// <summary>Takes letters out of the house. Handing the same letter over twice must not make two letters where it can be helped.</summary>
internal interface ILetterTransport
{
    /// <summary>Hands a letter over; returns when it is safe to forget it.</summary>
    Task Hand(WrittenLetter letter, CancellationToken cancellationToken);
}

/// <summary>A letter ready to leave.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Kind">Which letter.</param>
/// <param name="Person">The id of the person it goes to.</param>
/// <param name="Places">The places it asks about.</param>
/// <param name="MessageId">Its permanent id.</param>
/// <param name="Bytes">The message.</param>
internal sealed record WrittenLetter(string Campaign, LetterName Kind, string Person, string[] Places, string MessageId, byte[] Bytes);
