using Soliguide.Contracts;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>Figures as a test sets them; five places on every list of updates.</summary>
public sealed class FakeReportGrain(FakeGuide guide) : Grain, IReportGrain
{
    public Task<TerritoryTally[]> Tally(string campaign) => Task.FromResult(guide.Count(campaign));

    public Task<DayTally[]> DailyTally(string campaign, string? territory, DateOnly from, DateOnly to) => Task.FromResult<DayTally[]>(
        [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(i => new DayTally(
            from.AddDays(i), 10, 10, 5, 2, i, new Dictionary<string, int> { ["link"] = i }, 10 - i))]);

    public Task<CallerTally[]> Callers(string campaign) => Task.FromResult<CallerTally[]>(
    [
        new("nadia", "fr-33", 3, new Dictionary<string, int> { ["busy"] = 2, ["voicemail"] = 1 }, 0, 0, 0, 0, 0, Samples.Noon, Samples.Noon),
        new("nadia", "fr-75", 5, new Dictionary<string, int> { ["answered"] = 4, ["noAnswer"] = 2, ["moved"] = 1 }, 4, 1, 2, 1, 0, Samples.Noon, Samples.Noon.AddHours(1)),
    ]);

    public Task<UpdatePage> ListUpdates(string campaign, string? territory, PlaceStage? stage, string? after, int max)
    {
        var lines = Enumerable.Range(1, 5)
            .Select(i => new UpdateLine($"fr-75-{i}", "fr-75", stage ?? PlaceStage.Asked, "call", "closure", Samples.Noon, "silent", i))
            .Where(line => after is null || string.CompareOrdinal(line.Place, after) > 0)
            .ToArray();
        return Task.FromResult(new UpdatePage([.. lines.Take(max)], lines.Length > max ? lines[max - 1].Place : null));
    }

    public Task<ScopeCount[]> PreviewScope(PlanDocument plan) => Task.FromResult<ScopeCount[]>(
        [.. PlanJson.Read(plan.Json).Territories.SelectMany(t => new[]
        {
            new ScopeCount(t.Territory.ToString(), true, "COVERED", 7),
            new ScopeCount(t.Territory.ToString(), false, "NETWORK", 2),
        })]);

    /// <summary>A person with one place whose last letter cannot be written, and one with two; nothing where the plan has one territory alone.</summary>
    public Task<LetterSample[]> PreviewLetters(PlanDocument plan) => Task.FromResult<LetterSample[]>(
        PlanJson.Read(plan.Json).Territories.Count < 2
            ? []
            : [Sample(LetterSampleKind.OnePlace, "fr-75-1"), Sample(LetterSampleKind.SeveralPlaces, "fr-75-2", "fr-75-3")]);

    public Task<CampaignHead[]> Campaigns() => Task.FromResult<CampaignHead[]>(
        [.. guide.Campaigns.OrderBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => new CampaignHead(c.Key, PlanJson.Read(c.Value.Plan.Json).Title, c.Value.State, c.Value.ChangedAt))]);

    public Task<LetterCount[]> Letters(string campaign) => Task.FromResult<LetterCount[]>([new("ask", "handed", 3)]);

    public Task<PostBoard> Post() => Task.FromResult(new PostBoard(
        "Relay", true, true, 120, 200, [
            new OperatorLine("orange", 2, 100, 2000, Samples.Noon.AddHours(1), "550 5.7.1", 80),
            new OperatorLine("other", 10, 20000, 20000, null, null, 5),
        ])
    {
        MostBounces = 0.05,
        MostComplaints = 0.001,
        Campaigns =
        [
            new SendingLine("summer-2019", true, 85, 3, 2, 7, 412, 4, 1)
            {
                NextTry = Samples.Noon.AddHours(20), QuietUntil = Samples.Noon.AddHours(18), Counted = 416, Bounces = 3, Complaints = 0,
            },
            new SendingLine("winter-2019", false, 10, 0, 0, 0, 60, 4, 0) { PausedBecause = "4 of 64 letters met dead addresses", Counted = 64, Bounces = 4 },
        ],
    });

    private static LetterSample Sample(LetterSampleKind kind, params string[] places) => new(
        kind, "fr-75", places, "fr",
        [
            Letter(LetterName.Ask, places), Letter(LetterName.Reminder, places),
            new LetterPreview(LetterName.LastChance, null, "", "", "", [], "LastChance/text.fr.liquid, line 3: unknown word 'plcae'"),
        ]);

    private static LetterPreview Letter(LetterName name, string[] places) => new(
        name, Samples.Noon, $"{name} pour {places.Length}", $"Bonjour <{name}>", "<!DOCTYPE html><p>Bonjour</p><script>alert(1)</script>", "Subject: x\r\n\r\n"u8.ToArray(), null);
}
