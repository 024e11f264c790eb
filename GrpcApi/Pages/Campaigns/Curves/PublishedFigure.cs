namespace Soliguide.GrpcApi.Pages.Campaigns.Curves;

/// <summary>What a finished campaign is known to have reached, to draw beside a new run of the same plan.</summary>
/// <param name="Day">The evening.</param>
/// <param name="AnsweredPercent">Answered so far among all places.</param>
internal sealed record PublishedFigure(DateOnly Day, int AnsweredPercent)
{
    private const string Summer2019 = "summer-2019";

    /// <summary>The figures published for this plan; none for most. Summer 2019: the charity's own account of its campaign.</summary>
    public static IReadOnlyList<PublishedFigure> Of(string campaign) => campaign == Summer2019
        ? [new(new(2019, 6, 27), 15), new(new(2019, 7, 1), 40), new(new(2019, 7, 6), 49), new(new(2019, 8, 15), 56)]
        : [];
}
