namespace Soliguide.Contracts.Reports;

/// <summary>How letters leave at this moment.</summary>
/// <param name="Way">Folder, Relay or Provider.</param>
/// <param name="Real">Whether mail really leaves; false is a folder or a dry run.</param>
/// <param name="WithSignature">Whether letters are signed.</param>
/// <param name="HandedWithinADay">Letters of the last 24 hours, where pace is kept.</param>
/// <param name="DayLimit">The most within 24 hours while a new sender warms up; null when there is no such limit.</param>
/// <param name="Operators">Mail operators that letters went to since the process began, by name.</param>
[GenerateSerializer, Immutable, Alias("post-board")]
public sealed record PostBoard(string Way, bool Real, bool WithSignature, int HandedWithinADay, int? DayLimit, OperatorLine[] Operators);

/// <summary>The pace towards one mail operator.</summary>
/// <param name="Name">The operator, as the pace file calls it.</param>
/// <param name="Connections">Lines at once at most.</param>
/// <param name="HandedWithinTheHour">Letters of the last hour.</param>
/// <param name="PerHour">The most within an hour.</param>
/// <param name="RestsUntil">It does not want us at present: no letter goes there before (UTC); null when it does.</param>
/// <param name="LastRefusal">The code of the last time it did not want us; null when that never happened.</param>
/// <param name="Waiting">Letters that are due to it and wait for its pace.</param>
[GenerateSerializer, Immutable, Alias("operator-line")]
public sealed record OperatorLine(
    string Name, int Connections, int HandedWithinTheHour, int PerHour, DateTimeOffset? RestsUntil, string? LastRefusal, int Waiting);
