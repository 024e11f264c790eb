using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Soliguide.V1;

namespace Soliguide.Cli.Tests.Campaigns;

public sealed class CampaignCommandTests : IAsyncLifetime
{
    private readonly CampaignServerStub server = new();
    private readonly string file = Path.GetTempFileName();
    private WebApplication app = null!;

    public async Task InitializeAsync() => app = await GrpcStub.Start(server);

    public async Task DisposeAsync()
    {
        File.Delete(file);
        await app.DisposeAsync();
    }

    [Fact]
    public async Task List_OfSeveralPages_ShowsAll()
    {
        var (code, output, _) = await Run("list", "--by", "nadia");

        Assert.Equal((0, "nadia"), (code, server.Actor));
        Assert.Equal(["summer-2020 draft", "summer-2019 running", "winter-2019 paused"], output.Split('\n').Where(line => line.Contains("-20", StringComparison.Ordinal))
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2))));
        Assert.Equal(3, ListCampaignsResponse.Parser.ParseJson((await Run("list", "--json")).Output).Campaigns.Count);
    }

    [Fact]
    public async Task Show_Campaign_SaysItsPhasesAndActs()
    {
        var (code, output, _) = await Run("show", "summer-2019");

        Assert.Equal(0, code);
        Assert.Contains("summer-2019: Été 2019, running, etag 7", output, StringComparison.Ordinal);
        Assert.Contains("ask in fr-75 since 2019-06-13 08:00 UTC, not every place yet", output, StringComparison.Ordinal);
        Assert.Contains("2019-07-02 12:00 UTC  launched by nadia", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ThatShowWrites_IsWhatCreateReads()
    {
        await File.WriteAllTextAsync(file, (await Run("show", "summer-2019", "--plan")).Output);

        var (code, output, _) = await Run("create", file, "--by", "nadia");

        Assert.Equal(0, code);
        Assert.Equal("Été 2019", ((CreateCampaignRequest)server.Asked!).Plan.Title);
        Assert.Equal("summer-2019: created, running, etag 7\nwarning: plan.phases.remind: It leaves after the deadline. (REMINDER_LATE)", output);
    }

    [Theory]
    [InlineData("{ \"campaignId\": \"x\" }", "soliguide: plan.title: Fill this field.")]
    [InlineData("{ \"tilte\": \"x\" }", "soliguide: The file cannot be read: Unknown field: tilte")]
    [InlineData("not json", "soliguide: The file cannot be read:")]
    public async Task Create_OfWhatIsNoPlan_IsOneLineThatNamesTheField(string text, string said)
    {
        await File.WriteAllTextAsync(file, text);

        var (code, output, error) = await Run("create", file);

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith(said, error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error);
    }

    [Fact]
    public async Task Clone_WithShiftAndTitle_SendsWhatDiffers()
    {
        await Run("clone", "summer-2019", "summer-2020", "--shift-days", "364", "--title", "Été 2020", "--year", "2020");

        var asked = (CloneCampaignRequest)server.Asked!;
        Assert.Equal(("summer-2019", "summer-2020", 364, "Été 2020", 2020), (asked.SourceCampaignId, asked.Plan.CampaignId, asked.ShiftDays, asked.Plan.Title, asked.Plan.Year));
        Assert.Equal(["title", "year"], asked.UpdateMask.Paths);
    }

    [Theory]
    [InlineData("", "7", "plan")]
    [InlineData("--etag 5 --only title phases.remind", "5", "plan.title,plan.phases.remind")]
    public async Task Update_WithAndWithoutEtag_ChangesWhatIsMeant(string options, string etag, string mask)
    {
        await File.WriteAllTextAsync(file, JsonFormatter.Default.Format(new CampaignPlan { CampaignId = "summer-2019", Title = "Autre" }));

        Assert.Equal(0, (await Run(["update", file, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)])).Code);

        var asked = (UpdateCampaignRequest)server.Asked!;
        Assert.Equal((etag, mask, "Autre"), (asked.Campaign.Etag, string.Join(',', asked.UpdateMask.Paths), asked.Campaign.Plan.Title));
    }

    [Fact]
    public async Task Letters_OfACampaign_AreWrittenAsTextAndAsFiles()
    {
        var folder = Directory.CreateTempSubdirectory("soliguide-letters-");
        try
        {
            var told = await Run("letters", "summer-2019", "--out", Path.Combine(folder.FullName, "apercu"));

            Assert.Equal(0, told.Code);
            Assert.Contains("=== several-places, fr-75: fr-75-1, fr-75-2", told.Output, StringComparison.Ordinal);
            Assert.Contains("--- ask, not before 2019-07-02 12:00 UTC", told.Output, StringComparison.Ordinal);
            Assert.Contains("Subject: Vos 2 lieux", told.Output, StringComparison.Ordinal);
            Assert.Contains("--- reminder, its phase has no date", told.Output, StringComparison.Ordinal);
            Assert.Equal("Subject: Vos\r\n\r\n", await File.ReadAllTextAsync(Path.Combine(folder.FullName, "apercu", "several-places-ask.eml")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Letters_ThatCannotBeWritten_AreNamedAndFail()
    {
        var told = await Run("letters", "summer-2020");

        Assert.NotEqual(0, told.Code);
        Assert.Contains("cannot be written: Reminder/text.fr.liquid:3", told.Output, StringComparison.Ordinal);
        Assert.Contains("no place yet", (await Run("letters", "winter-2019")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tally_ByCaller_IsATableOrCsv()
    {
        var table = await Run("tally", "summer-2019", "--callers", "--territory", "fr-75");
        Assert.Equal("fr-75", ((GetCallerTallyRequest)server.Asked!).Territory);
        Assert.Contains("nadia", table.Output, StringComparison.Ordinal);

        var csv = (await Run("tally", "summer-2019", "--callers", "--csv")).Output.ReplaceLineEndings("\n").Trim().Split('\n');
        Assert.StartsWith("caller,territory,calls,answered,no_answer,busy,", csv[0], StringComparison.Ordinal);
        Assert.Equal("nadia,fr-75,5,4,2,0,0,0,0,0,0,0,4,1,2,0,0,2019-07-02T12:00:00Z,2019-07-02T12:00:00Z", csv[1]);
        Assert.Contains("whole campaign", (await Run("tally", "summer-2019", "--callers", "--from", "2019-06-13", "--to", "2019-06-14")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_OfACampaignOrAFile_CountsWhoWouldBeAsked()
    {
        await File.WriteAllTextAsync(file, "{ \"campaignId\": \"summer-2021\" }");

        Assert.EndsWith("7 places would be asked, 2 would not.", (await Run("preview", "summer-2019")).Output, StringComparison.Ordinal);
        Assert.Equal("summer-2019", ((PreviewScopeRequest)server.Asked!).CampaignId);
        await Run("preview", "--file", file);
        Assert.Equal("summer-2021", ((PreviewScopeRequest)server.Asked!).Plan.CampaignId);
        Assert.Contains("Say which plan", (await Run("preview")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Launch_DryRun_OnlyChecks()
    {
        Assert.Equal("summer-2019: can be launched, nothing was changed, running, etag 7", (await Run("launch", "summer-2019", "--dry-run")).Output);
        Assert.True(((LaunchCampaignRequest)server.Asked!).ValidateOnly);
        Assert.Equal("summer-2019: launched, running, etag 7", (await Run("launch", "summer-2019")).Output);
        Assert.False(((LaunchCampaignRequest)server.Asked!).ValidateOnly);
        Assert.Equal((1, "", "soliguide: plan.phases.ask: Required for launching."), await Run("launch", "summer-2020"));
    }

    [Fact]
    public async Task Life_PauseResumeFinish_AsksTwiceForWhatDoesNotComeBack()
    {
        Assert.StartsWith("summer-2019: paused", (await Run("pause", "summer-2019")).Output, StringComparison.Ordinal);
        Assert.StartsWith("summer-2019: resumed", (await Run("resume", "summer-2019")).Output, StringComparison.Ordinal);
        var refused = await Run("finish", "summer-2019");
        Assert.Equal(1, refused.Code);
        Assert.Contains("--yes", refused.Error, StringComparison.Ordinal);
        Assert.IsType<ResumeCampaignRequest>(server.Asked);
        Assert.StartsWith("summer-2019: finished", (await Run("finish", "summer-2019", "--yes")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_ForTwoChanges_WritesALineEachAndNoneForAHeartbeat()
    {
        var (code, output, _) = await Run("watch", "summer-2019", "--changes", "2");

        Assert.Equal(0, code);
        Assert.Equal(
            "2019-07-02 12:00 UTC  100 places, 90 asked, 40 answered (40.0 %), 5 to call, 60 presumed closed\n"
            + "2019-07-02 12:00 UTC  100 places, 90 asked, 41 answered (41.0 %), 5 to call, 59 presumed closed",
            output);
    }

    [Fact]
    public async Task Tally_AsCsv_HasATerritoryALineOrADayALine()
    {
        Assert.Equal(
            "territory,places,not_asked,asked,reminded,called,answered,default_closed,letters_asked,letters_reminded,to_call,calls,by_link,by_mail,by_call,by_visit,by_coordination,by_internet,by_chat\n"
            + "fr-75,100,0,0,0,0,40,60,90,0,5,3,40,0,0,0,0,0,0",
            (await Run("tally", "summer-2019", "--csv")).Output);
        Assert.EndsWith("\n2019-06-13,100,0,0,0,9,0,0,0,0,0,0,0,0", (await Run("tally", "summer-2019", "--csv", "--from", "2019-06-13", "--to", "2019-06-20")).Output, StringComparison.Ordinal);
        Assert.Equal(40, GetTallyResponse.Parser.ParseJson((await Run("tally", "summer-2019", "--json")).Output).Total.Stages.Answered);
        Assert.Contains("40.0 %", (await Run("tally", "summer-2019", "--territory", "fr-75")).Output, StringComparison.Ordinal);
        Assert.Equal("fr-75", ((GetTallyRequest)server.Asked!).Territory);
    }

    [Theory]
    [InlineData("--csv --json", "not both")]
    [InlineData("--from 2019-06-13", "both --from and --to")]
    [InlineData("--from 13/06/2019 --to 2019-06-20", "such as 2019-06-13")]
    public async Task Tally_OfWhatCannotBeMeant_SaysWhatToWrite(string options, string said)
    {
        var (code, _, error) = await Run(["tally", "summer-2019", .. options.Split(' ')]);

        Assert.Equal((1, null), (code, server.Asked));
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> Run(params string[] arguments) => Terminal.Run(app.Urls.Single(), ["campaign", .. arguments]);
}
