namespace Soliguide.GrpcApi.Contacts.Import;

/// <summary>The file as a whole cannot be read; nothing was changed. The message says what to do and holds none of its contents.</summary>
internal sealed class UnreadableContactsException(string message) : Exception(message);
