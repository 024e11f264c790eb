using Microsoft.AspNetCore.Builder;
using Soliguide.Cli.Tests.Campaigns;
using Soliguide.V1;

namespace Soliguide.Cli.Tests.Places;

public sealed class PlaceCommandTests : IAsyncLifetime
{
    private readonly PlaceServerStub places = new();
    private readonly CampaignServerStub campaigns = new();
    private readonly AnswerServerStub answers = new();
    private WebApplication app = null!;

    public async Task InitializeAsync() => app = await GrpcStub.Start(host => host.Serve(places), host => host.Serve(campaigns), host => host.Serve(answers));

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Show_Place_SaysWhatThePublicReads()
    {
        Assert.Equal(
            """
            fr-75-1  Accueil d’été, Paris
            temporarily-closed: closure, until 2019-07-02 12:00 UTC
            closure from 2019-08-05 until further notice: Congés
            verified 2019-07-02 12:00 UTC by link
            """,
            (await Run("show", "fr-75-1")).Output);
        Assert.Equal((1, "", "soliguide: No public place has this id."), await Run("show", "fr-75-9"));
        Assert.StartsWith("{ \"place\"", (await Run("show", "fr-75-1", "--json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_ByWordsAndState_LooksThroughEveryPage()
    {
        var (code, output, _) = await Run("list", "--words", "vest PARIS", "--state", "temporarily-closed", "--territory", "fr-75", "--category", "shower");

        Assert.Equal(0, code);
        Assert.Contains("fr-75-2", output, StringComparison.Ordinal);
        Assert.DoesNotContain("fr-75-1", output, StringComparison.Ordinal);
        Assert.Equal(("fr-75", "shower", OpeningState.TemporarilyClosed, "2"), (places.Asked!.Territory, places.Asked.Categories.Single(), places.Asked.States.Single(), places.Asked.PageToken));
        Assert.Single((await Run("list", "--words", "ete", "--json")).Output.Split('\n'));
        Assert.Contains("ajar", (await Run("list", "--state", "ajar")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journal_OfAPlace_SaysWhoWhenHowAndWhy() => Assert.Equal(
        """
        fr-75-1 in summer-2019: answered, out of scope
        answer link-1 by link at 2019-07-02 12:00 UTC: closed for good: Voir la mairie.
        2019-07-02 12:00 UTC  askDue, by plan, letter ask, then asked
        2019-07-02 12:00 UTC  answerReceived, by nadia, link, then answered, rappel
        """,
        (await Run("journal", "summer-2019", "fr-75-1")).Output);

    [Theory]
    [InlineData("nothing-changes", nameof(AnswerContent.ContentOneofCase.NothingChanges))]
    [InlineData("closed-for-good --text Voir", nameof(AnswerContent.ContentOneofCase.ClosedForGood))]
    [InlineData("not-known-yet --ask-again 2019-08-05", nameof(AnswerContent.ContentOneofCase.NotKnownYet))]
    [InlineData("wrong-contact", nameof(AnswerContent.ContentOneofCase.WrongContact))]
    [InlineData("service-stops --from 2019-08-05 --service s1 --service s2", nameof(AnswerContent.ContentOneofCase.Changes))]
    public async Task Answer_EachWord_IsItsContent(string words, string content)
    {
        var (code, output, _) = await Run(["answer", "summer-2019", "fr-75-1", .. words.Split(' '), "--reason", "vu", "--by", "nadia"]);

        Assert.Equal((0, "heard: a-1", "nadia"), (code, output, answers.Actor));
        Assert.Equal((content, Channel.Call, "vu", "fr-75-1"), (answers.Heard!.Content.ContentCase.ToString(), answers.Heard.Channel, answers.Heard.Note, answers.Heard.PlaceId));
    }

    [Fact]
    public async Task Answer_Closed_SendsItsDaysAndSaysWhenItWasHeardBefore()
    {
        var (_, output, _) = await Run(
            "answer", "summer-2019", "fr-75-1", "closed", "--from", "2019-08-05", "--to", "2019-08-18", "--text", "Congés", "--channel", "visit", "--request-id", "again", "--reason", "vu");

        Assert.Equal("changed nothing: a-1", output);
        var period = Assert.Single(answers.Heard!.Content.Changes.Periods);
        Assert.Equal((PeriodKind.Closure, 5, 18, "Congés", Channel.Visit), (period.Kind, period.StartDate.Day, period.EndDate.Day, period.Text, answers.Heard.Channel));
    }

    [Fact]
    public async Task Answer_FromAFile_SendsOtherHoursToo()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, """{ "changes": { "periods": [ { "periodId": "p1", "kind": "PERIOD_KIND_CHANGED_HOURS" } ] } }""");

        Assert.Equal(0, (await Run("answer", "summer-2019", "fr-75-1", "file", "--file", file, "--reason", "vu")).Code);

        Assert.Equal(PeriodKind.ChangedHours, answers.Heard!.Content.Changes.Periods.Single().Kind);
        File.Delete(file);
    }

    [Theory]
    [InlineData("closed --reason x", "closed needs --from")]
    [InlineData("message --from 2019-08-05 --reason x", "message needs --text")]
    [InlineData("service-stops --from 2019-08-05 --reason x", "service-stops needs --service")]
    [InlineData("not-known-yet --reason x", "not-known-yet needs --ask-again")]
    [InlineData("closed --from 5/8 --reason x", "--from takes a day such as 2019-06-13")]
    [InlineData("nothing-changes", "--reason")]
    [InlineData("perhaps --reason x", "perhaps")]
    public async Task Answer_ThatLacksSomething_SaysWhatBeforeAnythingIsSent(string words, string said)
    {
        var (code, _, error) = await Run(["answer", "summer-2019", "fr-75-1", .. words.Split(' ')]);

        Assert.Equal((1, null), (code, answers.Heard));
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_WithoutAName_TakesBackTheAnswerThatStands()
    {
        Assert.Equal("withdrawn: link-1", (await Run("withdraw", "summer-2019", "fr-75-1", "--reason", "erreur", "--by", "nadia")).Output);
        Assert.Equal(("link-1", "erreur", "nadia"), (answers.Withdrawn!.AnswerId, answers.Withdrawn.Reason, answers.Actor));
        Assert.Equal("old-1 did not stand any more", (await Run("withdraw", "summer-2019", "fr-75-1", "old-1", "--reason", "erreur")).Output);
        Assert.Equal((1, "", "soliguide: No answer of this place stands in the campaign."), await Run("withdraw", "summer-2019", "fr-75-2", "--reason", "erreur"));
    }

    private Task<(int Code, string Output, string Error)> Run(params string[] arguments) => Terminal.Run(app.Urls.Single(), ["place", .. arguments]);
}
