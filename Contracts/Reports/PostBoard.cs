namespace Soliguide.Contracts.Reports;

/// <summary>How letters leave at this moment.</summary>
/// <param name="Way">Folder, Relay or Provider.</param>
/// <param name="Real">Whether mail really leaves; false is a folder or a dry run.</param>
/// <param name="WithSignature">Whether letters are signed.</param>
/// <param name="HandedWithinADay">Letters of the last 24 hours, where pace is kept.</param>
/// <param name="DayLimit">The most within 24 hours while a new sender warms up; null when there is no such limit.</param>
/// <param name="Operators">Mail operators that letters went to since the process began, by name.</param>
[GenerateSerializer, Immutable, Alias("post-board")]
public sealed record PostBoard(string Way, bool Real, bool WithSignature, int HandedWithinADay, int? DayLimit, OperatorLine[] Operators)
{
    /// <summary>Campaigns that run or were paused, newest first.</summary>
    [Id(0)]
    public SendingLine[] Campaigns { get => field ?? []; init; }

    /// <summary>Above this share of dead addresses a campaign pauses itself, 0 to 1.</summary>
    [Id(1)]
    public double MostBounces { get; init; }

    /// <summary>Above this share of complaints, 0 to 1.</summary>
    [Id(2)]
    public double MostComplaints { get; init; }
}

/// <summary>The letters of one campaign, of all kinds together.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Running">Whether its letters may leave; false while it is paused.</param>
/// <param name="Due">Letters that wait for their time or their turn.</param>
/// <param name="UnderWay">Letters being handed over.</param>
/// <param name="InDoubt">Letters of which nobody knows whether they left; they are looked into before they may leave again.</param>
/// <param name="Deferred">Letters that were refused for the time being.</param>
/// <param name="Handed">Letters handed over.</param>
/// <param name="Refused">Letters refused for good.</param>
/// <param name="Copies">Second copies that may exist.</param>
[GenerateSerializer, Immutable, Alias("sending-line")]
public sealed record SendingLine(
    string Campaign, bool Running, int Due, int UnderWay, int InDoubt, int Deferred, int Handed, int Refused, int Copies)
{
    /// <summary>When the next of the deferred letters is tried again (UTC); null when there is none.</summary>
    [Id(0)]
    public DateTimeOffset? NextTry { get; init; }

    /// <summary>All its territories are quiet: no letter leaves before (UTC); null when one may.</summary>
    [Id(1)]
    public DateTimeOffset? QuietUntil { get; init; }

    /// <summary>Why the post paused it; null when it did not.</summary>
    [Id(2)]
    public string? PausedBecause { get; init; }

    /// <summary>Letters that count for the brake: since the launch or the last resumption.</summary>
    [Id(3)]
    public int Counted { get; init; }

    /// <summary>Dead addresses that they met.</summary>
    [Id(4)]
    public int Bounces { get; init; }

    /// <summary>Complaints that they brought.</summary>
    [Id(5)]
    public int Complaints { get; init; }
}

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
