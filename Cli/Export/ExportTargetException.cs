namespace Soliguide.Cli.Export;

/// <summary>A place where nothing can be written; the message says in one line what the operator can do.</summary>
internal sealed class ExportTargetException(string message) : Exception(message);
