using Soliguide.Contracts.Staff;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Staff;

namespace Soliguide.Browser.Tests.Guide;

/// <summary>A staff on paper: four people, a kiosk's key, and a few lines of the journal.</summary>
internal static class PaperStaff
{
    private static readonly DateTimeOffset June = new(2019, 6, 3, 8, 0, 0, TimeSpan.Zero);

    public static StaffDocument Document { get; } = new(DomainJson.Write(new StaffList(
        4,
        [
            new StaffMember("awa", "Awa", StaffRole.Administrator, CallerLevel.Experienced) { Subject = "https://login.exemple.fr|7" },
            new StaffMember("claire", "Claire", StaffRole.Coordinator, CallerLevel.Regular) { Subject = "https://login.exemple.fr|9" },
            new StaffMember("nadia", "Nadia", StaffRole.Caller, CallerLevel.Trainee) { Territories = [TerritoryKey.Parse("fr-75")], SignInMail = "nadia@exemple.fr" },
            new StaffMember("paul", "Paul", StaffRole.Caller, CallerLevel.Regular) { Active = false },
        ],
        [new AccessKey("k7f2m4qa", "borne-gare", StaffRole.Kiosk, "0", June, "awa") { EndsAt = June.AddYears(20) }])));

    public static StaffActLine[] Journal { get; } =
    [
        new(3, new StaffAct(June.AddHours(3), "nadia", "session", "/appels/{campaign}/{territory} Noter", "campaign_id=summer-2019 territory=fr-93", "TERRITORY_NOT_YOURS")),
        new(2, new StaffAct(June.AddHours(2), "claire", "session", "CampaignService/LaunchCampaign", "campaign_id=summer-2019", null)),
        new(1, new StaffAct(June, "awa", "session", "/equipe/cles/{id?} Creer", "", null)),
    ];
}
