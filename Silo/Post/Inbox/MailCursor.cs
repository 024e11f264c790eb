namespace Soliguide.Silo.Post.Inbox;

/// <summary>How far a mailbox was read (RFC 3501). Another validity is another mailbox: it is read from its beginning.</summary>
/// <param name="Validity">UIDVALIDITY.</param>
/// <param name="Uid">The last UID that was kept.</param>
internal sealed record MailCursor(uint Validity, uint Uid);
