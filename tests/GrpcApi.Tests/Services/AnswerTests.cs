using Google.Rpc;
using Google.Type;
using Grpc.Core;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.V1;
using Said = Soliguide.Domain.Places.Updates;

namespace Soliguide.GrpcApi.Tests.Services;

[Collection(HouseTests.Name)]
public sealed class AnswerTests(House house)
{
    private AnswerService.AnswerServiceClient Answers => house.Door.Answers;

    [Fact]
    public async Task SubmitAnswer_Twice_IsHeardOnceWithItsChannelAndActor()
    {
        var request = Request("fr-75-1", "answer-1");
        request.Content = new AnswerContent
        {
            Changes = new Changes
            {
                Periods =
                {
                    new Period
                    {
                        PeriodId = "p1",
                        Kind = PeriodKind.Closure,
                        StartDate = new Date { Year = 2019, Month = 8, Day = 5 },
                        EndDate = new Date { Year = 2019, Month = 8, Day = 18 },
                        ServiceId = "s1",
                    },
                },
            },
        };

        var first = await Answers.SubmitAnswerAsync(request, new Metadata { { "x-soliguide-actor", "nadia" } });
        var second = await Answers.SubmitAnswerAsync(request);

        Assert.Equal(("answer-1", true, false), (first.AnswerId, first.Changed, second.Changed));
        var heard = DomainJson.Read<Said.Submission>(house.Guide.Answers["fr-75-1/answer-1"].Submission.Json);
        Assert.Equal((Said.Channel.Visit, "nadia", Samples.Noon), (heard.Channel, heard.By, heard.At));
        var period = Assert.IsType<Said.AnswerContent.Changes>(heard.Content).Periods.Single();
        Assert.Equal((new DateOnly(2019, 8, 5), (DateOnly?)new DateOnly(2019, 8, 18), "s1"), (period.From, period.To, period.ServiceId));
    }

    [Fact]
    public async Task SubmitAnswer_WithANote_GivesItToThePlaceAndRefusesALongOne()
    {
        var request = Request("fr-75-1", "answer-noted");
        request.Note = "vu sur place";

        await Answers.SubmitAnswerAsync(request);

        Assert.Equal("vu sur place", house.Guide.Answers["fr-75-1/answer-noted"].Note);
        request.Note = new string('x', 501);
        await Expect.Fields(() => Answers.SubmitAnswerAsync(request).ResponseAsync, ("note", "LENGTH_OUT_OF_RANGE"));
    }

    [Fact]
    public async Task SubmitAnswer_WithoutRequestId_NamesTheAnswerItself()
    {
        var answer = await Answers.SubmitAnswerAsync(Request("fr-75-2", ""));

        Assert.True(Guid.TryParse(answer.AnswerId, out _));
    }

    [Fact]
    public async Task SubmitAnswer_ForAPerson_ReachesThePlacesNamed()
    {
        const string Person = "pabcdefghijklmnopqrstuvwxyz";
        var request = Request("", "answer-2");
        request.Person = new PersonPlaces { PersonId = Person, PlaceIds = { "fr-75-2" } };

        Assert.True((await Answers.SubmitAnswerAsync(request)).Changed);
        Assert.True(house.Guide.Answers.ContainsKey($"{Person}/fr-75-2"));
        Assert.False(house.Guide.Answers.ContainsKey($"{Person}/fr-75-1"));

        request.Person.PlaceIds.Add("fr-93-1");
        await Expect.Fields(() => Answers.SubmitAnswerAsync(request).ResponseAsync, ("place_ids", "PLACE_OF_SOMEBODY_ELSE"));
    }

    [Fact]
    public async Task SubmitAnswer_Empty_NamesEveryFieldNeeded() => await Expect.Fields(
        () => Answers.SubmitAnswerAsync(new SubmitAnswerRequest()).ResponseAsync,
        ("campaign_id", "CAMPAIGN_ID_INVALID"), ("content", "FIELD_REQUIRED"), ("channel", "ENUM_VALUE_UNKNOWN"), ("place_id", "FIELD_REQUIRED"));

    [Fact]
    public async Task SubmitAnswer_RefusedByTheRules_NamesTheFieldsOfTheRequest() => await Expect.Fields(
        () => Answers.SubmitAnswerAsync(Request("fr-75-refused", "x")).ResponseAsync,
        ("content.changes.periods[0].end_date", "PERIOD_PAST"), ("request_id", "ID_TOO_LONG"));

    [Fact]
    public async Task SubmitAnswer_UnknownPlace_IsNotFound() => await Expect.Refusal(
        StatusCode.NotFound, "PLACE_NOT_FOUND", () => Answers.SubmitAnswerAsync(Request("fr-75-absent", "x")).ResponseAsync);

    [Fact]
    public async Task SubmitAnswer_ClusterSilent_AsksToComeBack()
    {
        var status = await Expect.Refusal(
            StatusCode.Unavailable, "TEMPORARILY_UNAVAILABLE", () => Answers.SubmitAnswerAsync(Request("fr-75-late", "x")).ResponseAsync);

        Assert.True(status.GetDetail<RetryInfo>().RetryDelay.ToTimeSpan() > TimeSpan.Zero);
    }

    [Fact]
    public async Task SubmitAnswer_FaultInside_TellsNothingOfTheInside()
    {
        var status = await Expect.Refusal(
            StatusCode.Internal, "INTERNAL_FAULT", () => Answers.SubmitAnswerAsync(Request("fr-75-broken", "x")).ResponseAsync);

        Assert.DoesNotContain("secret", status.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithdrawAnswer_ThatStands_TakesItBackOnce()
    {
        await Answers.SubmitAnswerAsync(Request("fr-75-4", "answer-3"));
        var request = new WithdrawAnswerRequest { CampaignId = Samples.Summer, PlaceId = "fr-75-4", AnswerId = "answer-3", Reason = "Erreur de lieu" };

        Assert.True((await Answers.WithdrawAnswerAsync(request)).Changed);
        await Expect.Refusal(StatusCode.NotFound, "ANSWER_NOT_FOUND", () => Answers.WithdrawAnswerAsync(request).ResponseAsync);
    }

    [Fact]
    public async Task WithdrawAnswer_WithoutReason_AsksForIt() => await Expect.Fields(
        () => Answers.WithdrawAnswerAsync(
            new WithdrawAnswerRequest { CampaignId = Samples.Summer, PlaceId = "fr-75-4", AnswerId = "a" }).ResponseAsync,
        ("reason", "FIELD_REQUIRED"));

    [Fact]
    public async Task RecordCall_WithAnAnswer_SendsBothInOne()
    {
        var recorded = await Answers.RecordCallAsync(new RecordCallRequest
        {
            CampaignId = Samples.Summer,
            PlaceId = "fr-75-1",
            Outcome = CallOutcome.Answered,
            Content = new AnswerContent { NothingChanges = new NothingChanges() },
            RequestId = "call-1",
        });

        Assert.Equal(("call-1", true), (recorded.CallId, recorded.Changed));
        var call = house.Guide.Calls["call-1"];
        var said = DomainJson.Read<Said.Submission>(call.Submission!.Json);
        Assert.Equal((CallResult.Answered, Said.Channel.Call), (call.Outcome, said.Channel));
    }

    [Theory]
    [InlineData(CallOutcome.Unspecified, "outcome", "ENUM_VALUE_UNKNOWN")]
    [InlineData(CallOutcome.CallBackAt, "call_back_time", "FIELD_REQUIRED")]
    [InlineData(CallOutcome.Answered, "content", "FIELD_REQUIRED")]
    public async Task RecordCall_Incomplete_NamesTheField(CallOutcome outcome, string field, string reason)
    {
        var request = new RecordCallRequest { CampaignId = Samples.Summer, PlaceId = "fr-75-1", Outcome = outcome };
        if (outcome == CallOutcome.Unspecified)
        {
            request.Content = new AnswerContent { NothingChanges = new NothingChanges() };
        }

        await Expect.Fields(() => Answers.RecordCallAsync(request).ResponseAsync, (field, reason));
    }

    private static SubmitAnswerRequest Request(string place, string id) => new()
    {
        CampaignId = Samples.Summer,
        PlaceId = place,
        Content = new AnswerContent { NothingChanges = new NothingChanges() },
        Channel = Channel.Visit,
        RequestId = id,
    };
}
