namespace Soliguide.GrpcApi.Contacts.Import;

/// <summary>One line of a file of contacts, as it was written.</summary>
/// <param name="Line">Its line; the header is line 1.</param>
/// <param name="Place">The place.</param>
/// <param name="Mail">The address.</param>
/// <param name="Name">Who it is.</param>
/// <param name="Role">Their role.</param>
/// <param name="Language">ISO 639.</param>
/// <param name="Source">Where the mailbox is known from.</param>
/// <param name="Consent">Whether the person agreed to be written to.</param>
/// <param name="Sure">Whether a doubtful address is meant as it is written.</param>
internal sealed record ContactRow(
    int Line, string Place, string Mail, string? Name, string? Role, string? Language, string? Source, string? Consent, bool Sure);
