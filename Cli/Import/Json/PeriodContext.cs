namespace Soliguide.Cli.Import.Json;

/// <summary>What the dates of a record are read against.</summary>
/// <param name="Zone">The place's own time zone.</param>
/// <param name="Modified">When the sheet last changed: the start of a period that gives none.</param>
/// <param name="Problems">Where to say what is wrong.</param>
internal sealed record PeriodContext(TimeZoneInfo Zone, DateTimeOffset? Modified, RecordProblems Problems);
