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

    private Task<(int Code, string Output, string Error)> Run(params string[] arguments) => Terminal.Run(app.Urls.Single(), ["campaign", .. arguments]);
}
