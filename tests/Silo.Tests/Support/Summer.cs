using Soliguide.Contracts;
using Soliguide.Contracts.Places;
using Soliguide.Domain;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.BuiltIn;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Silo.Tests.Support;

/// <summary>Summer 2019 without quiet times and without the collecting of contacts, and a few invented places.</summary>
internal static class Summer
{
    public static readonly DateTimeOffset Eve = new(2019, 6, 12, 8, 0, 0, TimeSpan.Zero);

    public static CampaignPlan All { get; } = Make(BuiltInPlans.Find("summer-2019")!);

    /// <summary>The plan for some territories only.</summary>
    public static CampaignPlan In(params string[] territories) => All with
    {
        Territories = territories.Select(t => new TerritoryPlan(TerritoryKey.Parse(t), "Europe/Paris")).ToValueList(),
    };

    public static ImportedPlace Place(string key, params string[] people) => new(
        new PlaceSheet(PlaceKey.Parse(key), $"Accueil {key}", "Europe/Paris"),
        people.Select(p => new PlaceContact(MailOf(p))).ToValueList());

    /// <summary>A place with one mailbox anywhere.</summary>
    public static ImportedPlace PlaceOf(string key, string mail) => new(
        new PlaceSheet(PlaceKey.Parse(key), $"Accueil {key}", "Europe/Paris"), [new PlaceContact(mail)]);

    public static string PersonOf(string name) => PersonKey.Of(MailOf(name)).ToString();

    /// <summary>"Nothing changes", as the link brings it.</summary>
    public static SubmitAnswer Nothing(CampaignPlan plan, string id, DateTimeOffset at) => new(
        plan.Id,
        new SubmissionDocument(DomainJson.Write(new Submission(id, new AnswerContent.NothingChanges(), Channel.Link, "test", at))));

    private static string MailOf(string name) => $"{name}@example.org";

    private static CampaignPlan Make(CampaignPlan plan) => plan with
    {
        QuietTimes = new QuietTimes(),
        Phases = plan.Phases with { CollectContacts = null },
    };
}
