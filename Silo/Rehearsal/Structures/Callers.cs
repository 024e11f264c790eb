using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Silo.Rehearsal.Structures;

/// <summary>Invented volunteers at the call desk of a territory: so many minutes a working day, for so many days.</summary>
internal sealed class Callers(
    string campaign, RehearsalOptions options, Draws draws, Sayings sayings, TimeZoneInfo zone, IGrainFactory grains, Func<string, string?> service)
{
    private static readonly TimeSpan Begin = TimeSpan.FromHours(10);

    /// <summary>When the desk's shifts begin (UTC), from the day the phase opens.</summary>
    public IEnumerable<DateTimeOffset> Shifts(DateTimeOffset opened)
    {
        var day = LocalDay.Of(opened, zone);
        for (var shifts = 0; shifts < options.CallDays; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                continue;
            }

            shifts++;
            var at = LocalDay.At(day, TimeOnly.FromTimeSpan(Begin), zone);
            yield return at > opened ? at : opened + TimeSpan.FromMinutes(1);
        }
    }

    /// <summary>Works one shift: calls in the desk's order until the minutes are used.</summary>
    public async Task Work(TerritoryKey territory, DateTimeOffset now)
    {
        var minutes = options.CallMinutesPerDay;
        var most = (minutes / Math.Min(options.MinutesReached, options.MinutesNotReached)) + 1;
        foreach (var waiting in await grains.GetGrain<ICallDeskGrain>($"{campaign}/{territory}").List(most))
        {
            var call = Call(waiting, now);
            minutes -= call.Outcome == CallResult.Answered ? options.MinutesReached : options.MinutesNotReached;
            if (minutes < 0)
            {
                return;
            }

            var receipt = await grains.GetGrain<IPlaceGrain>(waiting.Place).RecordCall(call);
            if (!receipt.Accepted)
            {
                throw new InvalidOperationException($"A call about {waiting.Place} was refused: {receipt.Problems[0].Message}");
            }
        }
    }

    private RecordCall Call(DeskPlace waiting, DateTimeOffset now)
    {
        var id = $"{campaign}/{waiting.Place}/{waiting.Attempts + 1}";
        var dice = draws.For("call", id);
        var luck = dice.NextDouble();
        var by = $"caller-{dice.Next(1, 9)}";
        return luck switch
        {
            _ when luck < options.Reached => new RecordCall(campaign, id, CallResult.Answered, by, null, Said(waiting.Place, id, by, now)),
            _ when luck < options.Reached + options.WrongNumber => new RecordCall(campaign, id, CallResult.WrongNumber, by),
            _ => new RecordCall(campaign, id, dice.Next(3) == 0 ? CallResult.Voicemail : CallResult.NoAnswer, by),
        };
    }

    private Contracts.SubmissionDocument Said(string place, string id, string by, DateTimeOffset now) => new(DomainJson.Write(
        new Submission(id, sayings.About(place, LocalDay.Of(now, zone), service(place)), Channel.Call, by, now)));
}
