using System.Globalization;
using Grpc.Core;
using Soliguide.V1;
using Date = Google.Type.Date;

namespace Soliguide.Silo.Tests.CutLines;

/// <summary>People who answer, and owners who send their sheets again, straight to the guide. Whatever gets no answer is said again, word for word.</summary>
/// <param name="channel">The guide.</param>
/// <param name="campaign">The campaign.</param>
/// <param name="places">The places, by number: those of one caller are nobody else's.</param>
/// <param name="seed">Of what they say.</param>
internal sealed class Answering(ChannelBase channel, string campaign, IReadOnlyList<string> places, int seed)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly AnswerService.AnswerServiceClient answers = new(channel);
    private readonly PlaceService.PlaceServiceClient sheets = new(channel);
    private readonly Random dice = new(seed);
    private int said;

    /// <summary>What was said and heard so far.</summary>
    public int Said => Volatile.Read(ref said);

    /// <summary>Says so many things, one after the other.</summary>
    public async Task Say(int times)
    {
        for (var time = 0; time < times; time++)
        {
            var place = places[dice.Next(places.Count)];
            if (dice.Next(4) == 0)
            {
                var sheet = GuideOfLines.Sheet(place, dice);
                await Again(_ => Send(sheet));
            }
            else
            {
                var answer = new SubmitAnswerRequest
                {
                    CampaignId = campaign,
                    PlaceId = place,
                    Content = Content(),
                    Channel = V1.Channel.Link,
                    RequestId = string.Create(CultureInfo.InvariantCulture, $"line-{seed}-{time}"),
                };
                await Again(async until => await answers.SubmitAnswerAsync(answer, deadline: until));
            }

            Interlocked.Increment(ref said);
            await Task.Delay(TimeSpan.FromMilliseconds(dice.Next(6)), TimeProvider.System);
        }
    }

    private AnswerContent Content() => dice.Next(10) switch
    {
        < 5 => new AnswerContent { NothingChanges = new NothingChanges() },
        < 7 => With(PeriodKind.Closure, "Fermeture d’été"),
        < 9 => With(PeriodKind.Message, "Sonnez deux fois"),
        _ => new AnswerContent { ClosedForGood = new ClosedForGood { Text = "Allez au 12" } },
    };

    private AnswerContent With(PeriodKind kind, string text)
    {
        var first = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(dice.Next(1, 90));
        var last = first.AddDays(dice.Next(30));
        var period = new Period
        {
            PeriodId = string.Create(CultureInfo.InvariantCulture, $"p{dice.Next(3)}"),
            Kind = kind,
            StartDate = new Date { Year = first.Year, Month = first.Month, Day = first.Day },
            EndDate = new Date { Year = last.Year, Month = last.Month, Day = last.Day },
            Text = text,
        };
        return new AnswerContent { Changes = new Changes { Periods = { period } } };
    }

    private async Task<ImportPlacesResponse> Send(PlaceSheet sheet)
    {
        using var import = sheets.ImportPlaces(deadline: Soon);
        await import.RequestStream.WriteAsync(new ImportPlacesRequest { RecordNumber = 1, Sheet = sheet });
        await import.RequestStream.CompleteAsync();
        Assert.True(await import.ResponseStream.MoveNext(CancellationToken.None));
        var outcome = import.ResponseStream.Current;
        Assert.NotEqual(ImportOutcome.Refused, outcome.Outcome);
        return outcome.Outcome == ImportOutcome.Unavailable ? throw new RpcException(new Status(StatusCode.Unavailable, "not kept")) : outcome;
    }

    private static DateTime Soon => (TimeProvider.System.GetUtcNow() + Patience).UtcDateTime;

    private static async Task Again<T>(Func<DateTime, Task<T>> say)
    {
        while (true)
        {
            try
            {
                await say(Soon);
                return;
            }
            catch (RpcException failed) when (failed.StatusCode is not (StatusCode.FailedPrecondition or StatusCode.InvalidArgument or StatusCode.NotFound or StatusCode.PermissionDenied))
            {
                await Task.Delay(Pause, TimeProvider.System);
            }
        }
    }
}
