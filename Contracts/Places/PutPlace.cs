namespace Soliguide.Contracts.Places;

/// <summary>The sheet of a place and its contacts.</summary>
/// <param name="Sheet">The private sheet.</param>
/// <param name="Contacts">Who can be asked; the first is asked. Empty: nobody to write to.</param>
/// <param name="By">Who puts it, a staff id or "import".</param>
[GenerateSerializer, Immutable, Alias("put-place")]
public sealed record PutPlace(SheetDocument Sheet, ContactEntry[] Contacts, string By);

/// <summary>A mailbox that can be asked about a place. Private.</summary>
/// <param name="PersonId">The person's key.</param>
/// <param name="Mail">The address.</param>
/// <param name="Name">Who it is, where known.</param>
/// <param name="Role">Their role there, where known.</param>
/// <param name="Language">ISO 639; French unless known.</param>
[GenerateSerializer, Immutable, Alias("contact-entry")]
public sealed record ContactEntry(string PersonId, string Mail, string? Name, string? Role, string Language);
