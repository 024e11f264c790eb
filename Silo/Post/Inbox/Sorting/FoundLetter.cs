using Soliguide.Contracts.Persons;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>Which letter a mail is about, and how sure that is.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="PersonId">To whom it was written.</param>
/// <param name="Letter">The letter; null where only the person could be told.</param>
/// <param name="Certainty">What told it.</param>
internal sealed record FoundLetter(string Campaign, string PersonId, LetterName? Letter, Certainty Certainty);

/// <summary>How sure it is which letter a mail is about; the surest first.</summary>
internal enum Certainty
{
    /// <summary>A token that we signed, in an address, a report or a returned letter: only who had the letter can send it.</summary>
    Signed,

    /// <summary>The name of a letter of ours, in a report or a thread.</summary>
    Named,

    /// <summary>A part of a token, or a link in the text, which travels with every forwarded letter.</summary>
    Hinted,

    /// <summary>The sender's or the recipient's address alone, which anybody may write.</summary>
    Claimed,
}
