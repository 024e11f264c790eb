namespace Soliguide.Bench.Peer;

/// <summary>What a season took on one side.</summary>
internal sealed record SeasonFigures
{
    /// <summary>Places asked a second.</summary>
    public required double Ask { get; init; }

    /// <summary>Letters handed over a second, asks and reminders together.</summary>
    public required double Letters { get; init; }

    /// <summary>Places that the reminder reached a second.</summary>
    public required double Remind { get; init; }

    /// <summary>Answers taken a second.</summary>
    public required double Answers { get; init; }

    /// <summary>Of these, 99 of 100 took at most so long, ms.</summary>
    public required double AnswerP99 { get; init; }

    /// <summary>Places that the call phase reached a second.</summary>
    public required double Call { get; init; }

    /// <summary>Places that the default reached a second.</summary>
    public required double Default { get; init; }

    /// <summary>All steps together, s.</summary>
    public required double Seconds { get; init; }

    /// <summary>Managed memory after a full collection at the end, over what there was before the first place, octets.</summary>
    public required long Heap { get; init; }

    /// <summary>The most memory that was resident, octets.</summary>
    public required long Peak { get; init; }

    /// <summary>The database at the end, over what it was before the first place, octets.</summary>
    public required long Disk { get; init; }

    /// <summary>Where the season left its places.</summary>
    public required SeasonEnd End { get; init; }
}
