using Soliguide.Contracts;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Pages.Answers;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Team;

/// <summary>A place of its own that has answered by the link, and the team's pages about it.</summary>
internal sealed class TeamHouse
{
    public const string Secret = "8 impasse Cachée";

    private static int places;
    private readonly House house;
    private readonly StaffBrowser browser;

    /// <param name="house">The house.</param>
    /// <param name="change">What is different about its sheet.</param>
    /// <param name="suffix">What its id ends with: how its grain behaves.</param>
    public TeamHouse(House house, Func<PlaceSheet, PlaceSheet>? change = null, string suffix = "")
    {
        (this.house, browser) = (house, new StaffBrowser(house));
        Key = $"fr-75-{8_000_000 + Interlocked.Increment(ref places)}{suffix}";
        var sheet = new PlaceSheet(PlaceKey.Parse(Key), $"Équipe {Key}", "Indian/Reunion")
        {
            Position = new Position { Address = Secret, City = "Paris" },
            Services = [new("s1", "food_distribution"), new("s2", "shower")],
        };
        sheet = change is null ? sheet : change(sheet);
        var said = new Submission(
            "link-1",
            new AnswerContent.Changes([new Period("p1", PeriodKind.Closure, new(2019, 8, 5), new(2019, 8, 18)) { Text = "Congés" }]),
            Channel.Link,
            "p" + new string('a', 26),
            Samples.Noon.AddDays(-1));
        var document = new SubmissionDocument(DomainJson.Write(said));
        house.Guide.PlaceFiles[Key] = new PlaceFile(
            new SheetDocument(DomainJson.Write(sheet)),
            sheet.OnReferral || sheet.Status != SheetStatus.Online ? null : new CardDocument(DomainJson.Write(new PlaceCard(sheet.Key, sheet.Name, sheet.TimeZone))),
            [],
            [
                new UpdateFile(Samples.Summer, PlaceStage.Answered, true, said.Id, document,
                [
                    new JournalLine(Samples.Noon.AddDays(-20), "askDue", "plan", null, "ask", PlaceStage.Asked, null),
                    new JournalLine(Samples.Noon.AddDays(-2), "callMade", "nadia", null, null, PlaceStage.Called, "rappeler mardi") { Outcome = "voicemail" },
                    new JournalLine(said.At, "answerReceived", said.By, "link", null, PlaceStage.Answered, null) { Said = document },
                ]),
            ]);
    }

    public string Key { get; }

    public string Address => $"/equipe/lieux/{Key}";

    public UpdateFile Update => house.Guide.PlaceFiles[Key].Updates[0];

    /// <summary>What was put in for the place on the page.</summary>
    public SubmitAnswer[] Submitted => [.. house.Guide.Answers.Where(answer => answer.Key.StartsWith($"{Key}/", StringComparison.Ordinal)).Select(answer => answer.Value)];

    public Task<Shown> Page(string action = "") => browser.Get(action.Length == 0 ? Address : $"{Address}/{Samples.Summer}/{action}");

    /// <summary>The form of a page as it stands now, with other values in some fields, sent.</summary>
    public async Task<Shown> Send(string action, params (string Name, string Value)[] fields) => await Post(action, Filled(await Page(action), fields));

    public Task<Shown> Post(string action, params (string Name, string Value)[] fields) => browser.Post($"{Address}/{Samples.Summer}/{action}", fields);

    /// <summary>What a browser would send of a page with other values in some fields.</summary>
    public static (string Name, string Value)[] Filled(Shown page, params (string Name, string Value)[] fields) =>
        [.. page.Fields.Where(field => fields.All(other => other.Name != field.Name)), .. fields];
}
