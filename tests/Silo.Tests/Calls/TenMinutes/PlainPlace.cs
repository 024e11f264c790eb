namespace Soliguide.Silo.Tests.Calls.TenMinutes;

/// <summary>A place as the witness sees it: plain facts, and where it stands. Instants are UTC.</summary>
internal sealed class PlainPlace(string key, PlainHours hours)
{
    public string Key => key;

    public PlainHours Hours => hours;

    /// <summary>Where its key stands in ordinal order: the last word between equals.</summary>
    public required int Rank { get; init; }

    public required string Territory { get; init; }

    /// <summary>The number, which others may share; null is none.</summary>
    public string? Number { get; init; }

    /// <summary>Who is asked, who may be asked for others too.</summary>
    public string? Person { get; init; }

    public bool Vital { get; init; }

    public DateTimeOffset Verified { get; init; }

    /// <summary>How many people it serves in a week; 0 is unknown.</summary>
    public int Served { get; init; }

    /// <summary>Whether it is on the desk.</summary>
    public bool Waits { get; set; }

    public DateTimeOffset Since { get; set; }

    public DateTimeOffset NotBefore { get; set; }

    /// <summary>They named the moment.</summary>
    public bool Promised { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? Skipped { get; set; }

    /// <summary>The lease it is in.</summary>
    public PlainLease? Hand { get; set; }

    /// <summary>Its turn among those that could be called for a whole minute; null while it is not one of them.</summary>
    public PlainTurn? Ripe { get; set; }

    /// <summary>Its turn before it was last told otherwise, and when that was: an order that was made before goes by it.</summary>
    public (PlainTurn Turn, DateTimeOffset Until)? Former { get; set; }

    /// <summary>Counts changes: a minute that began before one is void.</summary>
    public int Changes { get; set; }

    /// <summary>What it was told as last, to know a repetition.</summary>
    public (DateTimeOffset, DateTimeOffset, bool, int)? Told { get; set; }

    /// <summary>Its turn at an instant.</summary>
    public PlainTurn Turn(DateTimeOffset now, DateTimeOffset bell)
    {
        var presence = hours switch
        {
            PlainHours.Open => 0,
            PlainHours.Unknown => 1,
            PlainHours.OpensAtTheBell => now >= bell ? 0 : 2,
            PlainHours.ClosesAtTheBell => now < bell ? 0 : 2,
            _ => 2,
        };
        var skipped = Skipped >= Since ? Skipped : null;
        var promise = !Promised ? default : skipped > NotBefore ? skipped.Value : NotBefore;
        return new PlainTurn(!Promised, promise, presence, !Vital, skipped ?? DateTimeOffset.MinValue, DateOnly.FromDateTime(Verified.UtcDateTime), Served, Attempts, Since, Rank);
    }
}

/// <summary>When somebody is there during the ten minutes.</summary>
internal enum PlainHours
{
    Open,
    Unknown,
    Closed,
    OpensAtTheBell,
    ClosesAtTheBell,
}

/// <summary>Somebody has places.</summary>
internal sealed record PlainLease(string Id, string Caller, List<PlainPlace> Places)
{
    public DateTimeOffset Until { get; set; }
}
