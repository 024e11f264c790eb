using System.Globalization;
using Soliguide.Domain.Campaigns;
using Spectre.Console;

namespace Soliguide.Silo.Rehearsal.Report;

/// <summary>The replay beside the article: mean, spread and distance over the seeds.</summary>
internal static class ArticleTable
{
    public static Table Of(CampaignPlan plan, IReadOnlyList<RehearsalFigures> runs)
    {
        var table = new Table().Border(TableBorder.Simple).Title($"{plan.Id}, {runs.Count} seed(s)");
        foreach (var column in (string[])["day", "what", "article %", "replay mean %", "smallest", "largest", "distance"])
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        }

        var article = plan.Id == "summer-2019" ? ArticleFigures.Answered : [];
        foreach (var (day, percent) in article)
        {
            Add(table, day, "answered", percent, [.. runs.Select(r => r.AnsweredPercent(day))]);
        }

        if (plan.Id == "summer-2019")
        {
            var (day, percent) = ArticleFigures.Presumed;
            Add(table, day, "presumed", percent, [.. runs.Select(r => r.PresumedPercent(day))]);
            return table;
        }

        var last = runs[0].All[^1].Day;
        Add(table, last, "answered", null, [.. runs.Select(r => r.AnsweredPercent(last))]);
        Add(table, last, "presumed", null, [.. runs.Select(r => r.PresumedPercent(last))]);
        return table;
    }

    private static void Add(Table table, DateOnly day, string what, double? article, double[] replay) => table.AddRow(
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        what,
        article is { } percent ? Text(percent) : "",
        Text(replay.Average()),
        Text(replay.Min()),
        Text(replay.Max()),
        article is { } told ? Text(replay.Average() - told) : "");

    private static string Text(double percent) => percent.ToString("F1", CultureInfo.InvariantCulture);
}
