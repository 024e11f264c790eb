namespace Soliguide.Silo.Storage.Reading;

/// <summary>Cumulated counts of a campaign at the end of a local day.</summary>
internal sealed record DayCount(DateOnly Day)
{
    /// <summary>Places counted: in scope, or answered before they left it.</summary>
    public int Places { get; init; }

    /// <summary>Asked so far.</summary>
    public int Asked { get; init; }

    /// <summary>Reminded so far.</summary>
    public int Reminded { get; init; }

    /// <summary>Handed to the telephone so far.</summary>
    public int Called { get; init; }

    /// <summary>Answered so far, answers that still stand.</summary>
    public int Answered { get; init; }

    /// <summary>Answered so far, by channel in camel case.</summary>
    public required IReadOnlyDictionary<string, int> ByChannel { get; init; }

    /// <summary>Past the deadline and not answered by the end of the day.</summary>
    public int Presumed { get; init; }
}
