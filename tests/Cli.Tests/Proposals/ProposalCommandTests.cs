using Microsoft.AspNetCore.Builder;
using Soliguide.V1;

namespace Soliguide.Cli.Tests.Proposals;

public sealed class ProposalCommandTests : IAsyncLifetime
{
    private readonly ReviewServerStub reviews = new();
    private WebApplication app = null!;

    public async Task InitializeAsync() => app = await GrpcStub.Start(reviews);

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task List_OfOneTerritory_ReadsEveryPage()
    {
        var (code, output, _) = await Run("list", "--territory", "fr-75", "--source", "mail", "--for", "nadia");

        Assert.Equal(0, code);
        Assert.Contains("r-1", output, StringComparison.Ordinal);
        Assert.Contains("r-2", output, StringComparison.Ordinal);
        Assert.Equal(("fr-75", ReviewSource.Mail, "nadia", "2"), (reviews.Asked!.Territory, reviews.Asked.Source, reviews.Asked.Assignee, reviews.Asked.PageToken));
        Assert.Equal(2, (await Run("list", "--json")).Output.Split('\n').Length);
    }

    [Fact]
    public async Task List_WhenNothingWaits_SaysSoByItsExitCode() =>
        Assert.Equal((2, "Nothing waits.", ""), await Run("list", "--for", "nobody"));

    [Fact]
    public async Task Show_OneOfThem_PutsWhatWasWrittenBesideWhatWasUnderstood()
    {
        Assert.Equal(
            """
            r-1: open, by mail at 2019-07-02 12:00 UTC, etag 3
            places fr-75-1; look because NOT_FROM_THE_PERSON
            understood of fr-75-1: nothing changes
            written:
            Rien ne change.
            """,
            (await Run("show", "r-1")).Output);
        Assert.Equal((1, "", "soliguide: There is no such review."), await Run("show", "r-9"));
    }

    [Theory]
    [InlineData("accept r-1", "{ \"reviewId\": \"r-1\", \"etag\": \"3\" }")]
    [InlineData("return r-1 --question Quand?", "{ \"reviewId\": \"r-1\", \"question\": \"Quand?\", \"etag\": \"3\" }")]
    [InlineData("refuse r-1 --reason doublon", "{ \"reviewId\": \"r-1\", \"reason\": \"doublon\", \"etag\": \"3\" }")]
    [InlineData("pass r-1 --place fr-75-2 --set-sender", "{ \"reviewId\": \"r-1\", \"placeId\": \"fr-75-2\", \"setSender\": true, \"etag\": \"3\" }")]
    [InlineData("pass r-1 --to nadia --note vois", "{ \"reviewId\": \"r-1\", \"assignee\": \"nadia\", \"note\": \"vois\", \"etag\": \"3\" }")]
    [InlineData("correct r-1 nothing-changes --place fr-75-1 --place fr-75-2", "{ \"reviewId\": \"r-1\", \"answers\": [ { \"placeIds\": [ \"fr-75-1\", \"fr-75-2\" ], \"content\": { \"nothingChanges\": { } } } ], \"etag\": \"3\" }")]
    public async Task Decision_Each_IsSentUnderWhoDecides(string words, string sent)
    {
        Assert.Equal((0, "decided", ""), await Run([.. words.Split(' '), "--etag", "3", "--by", "claire"]));

        Assert.Equal((sent, "claire"), (reviews.Decided!.ToString(), reviews.Actor));
    }

    [Fact]
    public async Task Decision_ASecondTime_SaysThatItChangedNothing() =>
        Assert.Equal((0, "changed nothing: decided so before", ""), await Run("accept", "r-1", "--request-id", "again"));

    [Theory]
    [InlineData("pass r-1", "pass needs --place or --to")]
    [InlineData("pass r-1 --place fr-75-1 --to nadia", "pass needs --place or --to")]
    [InlineData("return r-1", "--question")]
    [InlineData("refuse r-1", "--reason")]
    [InlineData("correct r-1 closed --place fr-75-1", "closed needs --from")]
    public async Task Decision_ThatLacksSomething_SaysWhatBeforeAnythingIsSent(string words, string said)
    {
        var (code, _, error) = await Run(words.Split(' '));

        Assert.Equal((1, null), (code, reviews.Decided));
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> Run(params string[] arguments) => Terminal.Run(app.Urls.Single(), ["proposal", .. arguments]);
}
