using Microsoft.AspNetCore.Builder;
using Soliguide.V1;

namespace Soliguide.Cli.Tests.Campaigns;

/// <summary>What a campaign shows before and while it runs: whom it would ask, its letters, its figures.</summary>
public sealed class CampaignFiguresTests : IAsyncLifetime
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
