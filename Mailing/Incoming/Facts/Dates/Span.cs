namespace Soliguide.Mailing.Incoming.Facts.Dates;

/// <summary>How a stretch of time was said.</summary>
internal enum SpanKind
{
    /// <summary>Both ends said to the day.</summary>
    Range,

    /// <summary>One day.</summary>
    Day,

    /// <summary>From a day on.</summary>
    Since,

    /// <summary>Up to a day.</summary>
    Until,

    /// <summary>Until further notice.</summary>
    OpenEnd,

    /// <summary>Weeks or half months by name or number.</summary>
    Weeks,

    /// <summary>Whole months.</summary>
    Months,

    /// <summary>"The summer", "the holidays": the season that the campaign asks about.</summary>
    Season,

    /// <summary>About when: "early August".</summary>
    About,
}

/// <summary>A stretch of time in a clause.</summary>
/// <param name="Kind">How it was said.</param>
/// <param name="From">First day; null when not said.</param>
/// <param name="To">Last day; null when not said.</param>
/// <param name="Start">Its first token.</param>
/// <param name="End">Behind its last token.</param>
internal sealed record Span(SpanKind Kind, DateOnly? From, DateOnly? To, int Start, int End)
{
    /// <summary>Whether the first day is said to begin in the evening: then the day itself is an ordinary one.</summary>
    public bool FromEvening { get; init; }

    /// <summary>Whether the other lies within.</summary>
    public bool Contains(Span other) => From <= other.From && (other.To ?? other.From) <= To;
}
