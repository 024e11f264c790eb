using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.BuiltIn;

namespace Soliguide.Browser.Tests.Guide;

/// <summary>The winter after the summer on paper: a plan that nobody has launched yet, and what is done with it.</summary>
public sealed class PaperDraft(TimeProvider clock)
{
    public const string Id = "winter-on-paper";

    private readonly Lock gate = new();
    private CampaignPlan plan = BuiltInPlans.Find("winter-2019")! with { Id = Id };
    private CampaignState state = CampaignState.Draft;
    private CampaignAct[] log = [new(clock.GetUtcNow(), "anna", "created")];

    public CampaignHead Head => new(Id, plan.Title, state, clock.GetUtcNow());

    public CampaignView View()
    {
        lock (gate)
        {
            return new CampaignView(new PlanDocument(PlanJson.Write(plan)), log.Length, state, [], log[0].At, log[^1].At, log);
        }
    }

    public CampaignReceipt Launch(bool validateOnly, string by) => validateOnly
        ? new CampaignReceipt([], View(), [new Problem("post", "POST_NOT_READY", "Le domaine exemple.org n’a pas d’enregistrement DMARC : moins de courriels arriveront.")])
        : Become(CampaignState.Running, by, "launched");

    public CampaignReceipt Become(CampaignState next, string by, string act)
    {
        lock (gate)
        {
            state = next;
            log = [.. log, new CampaignAct(clock.GetUtcNow(), by, act)];
        }

        return new CampaignReceipt([], View(), []);
    }

    public CampaignReceipt Update(PlanDocument changed, string by)
    {
        plan = PlanJson.Read(changed.Json);
        return Become(state, by, "updated");
    }

    public static CallerTally[] Callers() =>
    [
        new("malika", "fr-75", 212, new Dictionary<string, int> { ["answered"] = 96, ["noAnswer"] = 88, ["callBackAt"] = 21, ["wrongNumber"] = 7 }, 94, 3, 11, 1, 0,
            new DateTimeOffset(2019, 7, 1, 7, 4, 0, TimeSpan.Zero), new DateTimeOffset(2019, 7, 30, 14, 51, 0, TimeSpan.Zero)),
    ];

    public static LetterSample[] Letters() =>
    [
        new(LetterSampleKind.OnePlace, "fr-75", ["fr-75-1"], "fr", Letters("Accueil n° 1 : qu’est-ce qui change cet hiver ?")),
        new(LetterSampleKind.SeveralPlaces, "fr-33", ["fr-33-1", "fr-33-2"], "fr", Letters("Vos 2 lieux : qu’est-ce qui change cet hiver ?")),
    ];

    private static LetterPreview[] Letters(string subject) => [.. ((LetterName[])[LetterName.Ask, LetterName.Reminder, LetterName.LastChance]).Select(letter => new LetterPreview(
        letter, new DateTimeOffset(2019, 11, 12, 9, 5, 0, TimeSpan.Zero), subject, "Bonjour,\n\nUne question, une seule.\n", "<!DOCTYPE html><html lang=\"fr\"><title>Lettre</title><p>Bonjour,</p></html>", [], null))];

    public static ScopeCount[] Scope(PlanDocument asked) => [.. PlanJson.Read(asked.Json).Territories.Select(territory => territory.Territory.ToString()).SelectMany(territory => (ScopeCount[])
    [
        new(territory, true, "COVERED", 940), new(territory, true, "EXCEPTION_IN", 4), new(territory, false, "KIND", 31), new(territory, false, "NETWORK", 60),
    ])];
}
