namespace Soliguide.Contracts.Inbox;

/// <summary>Mail that came in, as staff need it: what could not be sorted, and every mail as it arrived. Stateless; key 0.</summary>
[Alias("inbox")]
public interface IInboxGrain : IGrainWithIntegerKey
{
    /// <summary>Mails that were set aside because they could not be sorted and that nobody has looked at, the oldest first.</summary>
    /// <param name="max">Most, 1 to 1,000.</param>
    [Alias("aside")]
    Task<KeptMail[]> Aside(int max);

    /// <summary>One mail, with its sender and subject where they can be read; null when none of this name is kept. Changes nothing.</summary>
    /// <param name="mail">The name it is kept under.</param>
    [Alias("look")]
    Task<KeptMailFile?> Look(string mail);

    /// <summary>The bytes as they arrived; null when none of this name is kept.</summary>
    /// <param name="mail">The name it is kept under.</param>
    [Alias("bytes")]
    Task<MailBytes?> Bytes(string mail);

    /// <summary>Has a mail that was set aside sorted again, from its first attempt on. Of two at once the second changes nothing.</summary>
    /// <param name="mail">The name it is kept under.</param>
    /// <param name="by">Staff id, kept with the instant.</param>
    [Alias("try-again")]
    Task<Receipt> TryAgain(string mail, string by);

    /// <summary>Somebody has looked at a mail that could not be sorted, and it waits no longer. It stays kept.</summary>
    /// <param name="mail">The name it is kept under.</param>
    /// <param name="by">Staff id, kept with the instant.</param>
    [Alias("close")]
    Task<Receipt> Close(string mail, string by);
}

/// <summary>A mail that is kept.</summary>
/// <param name="Mail">Its name: SHA-256 of its bytes in hex.</param>
/// <param name="ArrivedAt">When it came (UTC).</param>
/// <param name="Size">Bytes, as it arrived.</param>
/// <param name="State">Where it stands: <c>arrived</c>, <c>read</c>, <c>sorted</c>, <c>unmatched</c>, <c>quarantined</c>.</param>
/// <param name="Attempts">How often sorting it failed.</param>
/// <param name="Fault">The name of the last failure; null when there was none.</param>
[GenerateSerializer, Immutable, Alias("kept-mail")]
public sealed record KeptMail(string Mail, DateTimeOffset ArrivedAt, long Size, string State, int Attempts, string? Fault);

/// <summary>A mail that is kept, opened for staff. Private.</summary>
/// <param name="Kept">Where it stands.</param>
/// <param name="From">Its sender as it says; empty where that cannot be read.</param>
/// <param name="FromName">The sender's name as it says.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">What was newly written, cut where it is long; empty where it cannot be read.</param>
/// <param name="Acts">What was done with it, oldest first.</param>
[GenerateSerializer, Immutable, Alias("kept-mail-file")]
public sealed record KeptMailFile(KeptMail Kept, string From, string FromName, string Subject, string Text, MailAct[] Acts);

/// <summary>Something that was done with a mail.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="What"><c>setAside</c>, <c>tryAgain</c> or <c>closed</c>.</param>
/// <param name="By">Staff id, or <c>post</c>.</param>
[GenerateSerializer, Immutable, Alias("mail-act")]
public sealed record MailAct(DateTimeOffset At, string What, string By);

/// <summary>The bytes of a mail.</summary>
/// <param name="Bytes">As they arrived; an enormous one is cut.</param>
[GenerateSerializer, Immutable, Alias("mail-bytes")]
public sealed record MailBytes(byte[] Bytes);
