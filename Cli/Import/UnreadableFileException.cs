namespace Soliguide.Cli.Import;

/// <summary>A file that cannot be read at all; the message says in one line what the operator can do.</summary>
internal sealed class UnreadableFileException(string message) : Exception(message);
