using Soliguide.Contracts.Persons;
using Soliguide.Mailing.Letters;

namespace Soliguide.Silo.Post;

/// <summary>Takes letters out of the house.</summary>
internal interface ILetterTransport
{
    /// <summary>Opens a way out that takes letters one after the other.</summary>
    /// <exception cref="IOException">Nobody is there to take letters; nothing was handed over.</exception>
    Task<ILetterLine> Open(CancellationToken cancellationToken);
}

/// <summary>A way out: one connection, one letter at a time.</summary>
internal interface ILetterLine : IAsyncDisposable
{
    /// <summary>False once it broke: open another.</summary>
    bool Usable { get; }

    /// <summary>
    /// Hands a letter over and says what became of it; never throws for what the other side does. Handing the same letter over twice
    /// must not make two letters where it can be helped.
    /// </summary>
    /// <param name="letter">The letter.</param>
    /// <param name="before">
    /// Over once it is stored what became of the letter before. This one may be begun, and is not ended before that: so a crash leaves at most one letter a line that
    /// may have left unheard.
    /// </param>
    Task<HandOver> Hand(WrittenLetter letter, Task before);
}

/// <summary>A letter ready to leave.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Kind">Which letter.</param>
/// <param name="Person">The id of the person it goes to.</param>
/// <param name="Places">The places it asks about.</param>
/// <param name="MessageId">Its permanent id.</param>
/// <param name="EnvelopeSender">Where what cannot be delivered comes back to.</param>
/// <param name="Recipient">The address it goes to.</param>
/// <param name="Wire">The letter itself, signed where there is a key.</param>
internal sealed record WrittenLetter(
    string Campaign, LetterName Kind, string Person, string[] Places, string MessageId, string EnvelopeSender, string Recipient, WireLetter Wire)
{
    /// <summary>The id that delivery reports bring back (RFC 3461) and that names its file: the first part of the Message-ID.</summary>
    public string EnvelopeId => MessageId.Split('@')[0];

    /// <summary>The letter as it goes over the wire.</summary>
    public byte[] Bytes => Wire.ToArray();
}
