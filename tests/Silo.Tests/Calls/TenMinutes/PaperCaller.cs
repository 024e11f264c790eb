using System.Globalization;
using Soliguide.Contracts;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Silo.Tests.Calls.TenMinutes;

/// <summary>
/// A seat at a desk. Whoever sits there takes places, keeps some on the line, gives some back and ends the others; now and then a browser dies with a place in
/// hand, and somebody else takes the seat.
/// </summary>
internal sealed class PaperCaller(int seat, ICallDeskGrain desk, TimeProvider clock, DateTimeOffset end)
{
    private readonly Random dice = new(seat);
    private int sitters;
    private CallTicket? ticket;

    private string Name => string.Create(CultureInfo.InvariantCulture, $"caller-{seat}-{sitters}");

    /// <summary>Outcomes that the desk acknowledged as new.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Does what a moment allows: something about the place in hand, then takes the next.</summary>
    public async Task Act()
    {
        if (ticket is not null)
        {
            switch (dice.Next(1_000))
            {
                case < 4:
                    sitters++;
                    break;
                case < 30:
                    Assert.NotNull(await desk.Extend(ticket.Lease, Name));
                    Assert.Equal(ticket.Lease, (await desk.Lease(Name)).Ticket!.Lease);
                    return;
                case < 830:
                    Assert.True(await desk.Release(ticket.Lease, Name, skip: dice.Next(7) == 0));
                    break;
                default:
                    await EndAll(ticket);
                    break;
            }
        }

        ticket = (await desk.Lease(Name)).Ticket;
    }

    /// <summary>Ends what is in hand and takes the next, so that promises are kept and nothing stays in hand.</summary>
    public async Task Finish(bool next)
    {
        foreach (var place in ticket?.Places ?? [])
        {
            await End(new EndOfCall(ticket!.Lease, place.Place, CallResult.NoAnswer, Name));
        }

        ticket = next ? (await desk.Lease(Name)).Ticket : null;
    }

    private async Task EndAll(CallTicket mine)
    {
        foreach (var place in mine.Places)
        {
            var call = new EndOfCall(mine.Lease, place.Place, Outcome(), Name) { Note = "dit au téléphone" };
            var now = clock.GetUtcNow();
            await End(call with
            {
                CallBackAt = call.Outcome == CallResult.CallBackAt ? now.AddSeconds(dice.Next(5, (int)Math.Max(10, (end - now).TotalSeconds))) : null,
                Submission = call.Outcome == CallResult.Answered
                    ? new SubmissionDocument(DomainJson.Write(new Submission($"{call.Lease}/{call.Place}", new AnswerContent.NothingChanges(), Channel.Call, Name, now)))
                    : null,
            });
        }
    }

    private async Task End(EndOfCall call)
    {
        Assert.True((await desk.End(call)).Changed);
        Acknowledged++;
        if (dice.Next(50) == 0)
        {
            // Said again, as after an answer that got lost on its way.
            Assert.True(await desk.End(call) is { Accepted: true, Changed: false });
        }
    }

    private CallResult Outcome() => dice.Next(100) switch
    {
        < 26 => CallResult.NoAnswer,
        < 36 => CallResult.Busy,
        < 48 => CallResult.Voicemail,
        < 85 => CallResult.CallBackAt,
        < 92 => CallResult.Answered,
        < 96 => CallResult.WillDoOnline,
        < 98 => CallResult.WrongNumber,
        < 99 => CallResult.Moved,
        _ => CallResult.Refused,
    };
}
