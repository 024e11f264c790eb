namespace Soliguide.Mailing.Incoming.Facts.Dates;

/// <summary>Days that a clause says something about.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included; null is until further notice, or not said.</param>
/// <param name="Kind">How the days were said: round words are less sure.</param>
internal sealed record Stretch(DateOnly From, DateOnly? To, SpanKind Kind)
{
    /// <summary>Whether the days were said in round words.</summary>
    public bool IsRound => Kind is SpanKind.Weeks or SpanKind.Months or SpanKind.Season;

    /// <summary>Whether both ends were said.</summary>
    public bool IsBounded => To is not null && Kind != SpanKind.Day;
}
