using System.CommandLine;
using Soliguide.Cli.Calls;
using Soliguide.V1;

namespace Soliguide.Cli.Tests.Calls;

public sealed class CallCommandTests : IAsyncLifetime
{
    private CallServerStub server = null!;

    public async Task InitializeAsync() => server = await CallServerStub.Start();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Next_WithAPlace_SaysWhoWaitsAndWhy()
    {
        var (code, output, _) = await Run("next", "summer-2019", "fr-75", "--by", "nadia");

        Assert.Equal((0, "nadia"), (code, server.Actor));
        Assert.Equal(
            """
            lease l1 until 2019-07-02 12:00 UTC
            fr-75-1  callBack  asked to be called at 2019-07-02 12:00 UTC, open now, vital, never verified, calls 1
            fr-75-2  needs no call any more
            """,
            output);
    }

    [Fact]
    public async Task Next_InQuietTime_SaysWhenToComeBackAndExitsWithTwo()
    {
        var (code, output, _) = await Run("next", "summer-2019", "fr-93");

        Assert.Equal((2, "It is quiet time in the territory. Ask again at 2019-07-02 12:00 UTC."), (code, output));
    }

    [Fact]
    public async Task Queue_TellsTheDeskAtAGlance() => Assert.Equal(
        "1 to call now, 2 later, 3 in hand, 1 without a number\nfr-75-1  silent  since 2019-07-02 12:00 UTC  calls 0",
        (await Run("queue", "summer-2019", "fr-75")).Output);

    [Fact]
    public async Task Queue_AsJson_IsJson() => Assert.StartsWith("{ \"callableCount\": 1", (await Run("queue", "summer-2019", "fr-75", "--json")).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("nothing-changes", nameof(CallOutcome.Answered), nameof(AnswerContent.ContentOneofCase.NothingChanges))]
    [InlineData("closed-for-good", nameof(CallOutcome.Answered), nameof(AnswerContent.ContentOneofCase.ClosedForGood))]
    [InlineData("no-answer", nameof(CallOutcome.NoAnswer), nameof(AnswerContent.ContentOneofCase.None))]
    [InlineData("online", nameof(CallOutcome.WillDoOnline), nameof(AnswerContent.ContentOneofCase.None))]
    [InlineData("refused", nameof(CallOutcome.Refused), nameof(AnswerContent.ContentOneofCase.None))]
    public async Task End_EachWord_IsItsOutcome(string word, string outcome, string content)
    {
        var (code, output, _) = await Run("end", "summer-2019", "fr-75", "l1", "fr-75-1", word, "--note", "dit par Lou", "--by", "nadia");

        Assert.Equal((0, "Recorded.", "nadia"), (code, output, server.Actor));
        var told = server.Ended!;
        Assert.Equal(
            ("l1", "fr-75-1", outcome, content, "dit par Lou"),
            (told.LeaseId, told.PlaceId, told.Outcome.ToString(), (told.Content?.ContentCase ?? AnswerContent.ContentOneofCase.None).ToString(), told.Note));
    }

    [Fact]
    public async Task End_CallBack_SendsTheMoment()
    {
        await Run("end", "summer-2019", "fr-75", "l1", "fr-75-1", "call-back", "--at", "2019-07-02T14:30+02:00");

        Assert.Equal(new DateTimeOffset(2019, 7, 2, 12, 30, 0, TimeSpan.Zero), server.Ended!.CallBackTime.ToDateTimeOffset());
    }

    [Theory]
    [InlineData("perhaps", null, "perhaps")]
    [InlineData("call-back", "soon", "--at takes an instant")]
    public async Task End_WhatCannotBeRead_IsRefusedBeforeAnythingIsSent(string word, string? at, string said)
    {
        var (code, _, error) = await Run(["end", "summer-2019", "fr-75", "l1", "fr-75-1", word, .. at is null ? (string[])[] : ["--at", at]]);

        Assert.Equal((1, null), (code, server.Ended));
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task End_WithoutTheLease_IsOneLine()
    {
        var (code, output, error) = await Run("end", "summer-2019", "fr-75", "lost", "fr-75-1", "busy");

        Assert.Equal((1, "", "soliguide: The place is no longer in your hand."), (code, output, error));
        Assert.Equal("It had been recorded before.", (await Run("end", "summer-2019", "fr-75", "again", "fr-75-1", "busy")).Output);
    }

    [Fact]
    public async Task Leave_WithSkip_PassesOver()
    {
        Assert.Equal("Left.", (await Run("leave", "summer-2019", "fr-75", "l1", "--skip")).Output);

        Assert.Equal(("l1", true), (server.Left!.LeaseId, server.Left.Skip));
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var configuration = new InvocationConfiguration { Output = new StringWriter(), Error = new StringWriter() };
        var code = await new RootCommand { CallCommand.Make() }
            .Parse(["call", .. arguments, "--server", server.Address]).InvokeAsync(configuration, limit.Token);
        return (code, Lines(configuration.Output), Lines(configuration.Error));
    }

    private static string Lines(TextWriter text) => text.ToString()!.ReplaceLineEndings("\n").TrimEnd('\n');
}
