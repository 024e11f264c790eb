namespace Soliguide.GrpcApi.Pages.Campaigns.Curves;

/// <summary>What the curve of a campaign shows, before it is drawn in any size.</summary>
/// <param name="From">First day of the season.</param>
/// <param name="To">Last day of the season.</param>
/// <param name="Days">The evenings so far, oldest first; the last one may be the running day.</param>
/// <param name="Phases">When phases begin.</param>
/// <param name="Published">What is known of an earlier run.</param>
/// <param name="Today">The campaign's today, where it lies in the season.</param>
internal sealed record Curve(
    DateOnly From,
    DateOnly To,
    IReadOnlyList<CurveDay> Days,
    IReadOnlyList<CurvePhase> Phases,
    IReadOnlyList<PublishedFigure> Published,
    DateOnly? Today)
{
    /// <summary>The evenings from the first on which somebody was presumed closed.</summary>
    public IEnumerable<CurveDay> Presumed => Days.SkipWhile(day => day.Presumed == 0);
}

/// <summary>The begin of a phase on the curve.</summary>
/// <param name="Day">The day, local to the territory that begins first.</param>
/// <param name="Label">A word or two.</param>
internal sealed record CurvePhase(DateOnly Day, string Label);
