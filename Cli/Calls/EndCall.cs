using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Soliguide.V1;

namespace Soliguide.Cli.Calls;

/// <summary>
/// <c>soliguide call end CAMPAIGN TERRITORY LEASE PLACE OUTCOME</c>: what a call brought. An answer that changes something is given on the page or
/// by gRPC, where its days and hours can be read back.
/// </summary>
internal static class EndCall
{
    private static readonly Dictionary<string, CallOutcome> Outcomes = new()
    {
        ["nothing-changes"] = CallOutcome.Answered,
        ["closed-for-good"] = CallOutcome.Answered,
        ["no-answer"] = CallOutcome.NoAnswer,
        ["busy"] = CallOutcome.Busy,
        ["voicemail"] = CallOutcome.Voicemail,
        ["call-back"] = CallOutcome.CallBackAt,
        ["online"] = CallOutcome.WillDoOnline,
        ["wrong-number"] = CallOutcome.WrongNumber,
        ["moved"] = CallOutcome.Moved,
        ["refused"] = CallOutcome.Refused,
    };

    private static readonly Argument<string> Place = new("PLACE") { Description = "The place, one of the lease." };

    private static readonly Argument<string> Outcome = MakeOutcome();

    private static readonly Option<string?> Note = new("--note") { Description = "Words for staff; needed for moved, wrong-number, refused and closed-for-good." };

    private static readonly Option<DateTimeOffset?> At = new("--at")
    {
        Description = "When to call back, for call-back: such as 2019-07-02T14:30+02:00.", CustomParser = ReadAt,
    };

    public static Command Make()
    {
        var command = new Command("end", "What a call brought.")
        {
            DeskLine.Campaign, DeskLine.Territory, DeskLine.Lease, Place, Outcome, Note, At, DeskLine.By, DeskLine.Server,
        };
        command.SetAction((parsed, stop) => DeskLine.Call(parsed, async (calls, headers) =>
        {
            var word = parsed.GetRequiredValue(Outcome);
            var told = await calls.RecordOutcomeAsync(
                new RecordOutcomeRequest
                {
                    CampaignId = parsed.GetRequiredValue(DeskLine.Campaign),
                    Territory = parsed.GetRequiredValue(DeskLine.Territory),
                    LeaseId = parsed.GetRequiredValue(DeskLine.Lease),
                    PlaceId = parsed.GetRequiredValue(Place),
                    Outcome = Outcomes[word],
                    CallBackTime = parsed.GetValue(At)?.ToTimestamp(),
                    Content = ContentOf(word),
                    Note = parsed.GetValue(Note) ?? "",
                },
                headers,
                cancellationToken: stop);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(told.Changed ? "Recorded." : "It had been recorded before.");
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Argument<string> MakeOutcome()
    {
        var outcome = new Argument<string>("OUTCOME") { Description = "What it brought." };
        outcome.AcceptOnlyFromAmong([.. Outcomes.Keys]);
        return outcome;
    }

    private static AnswerContent? ContentOf(string word) => word switch
    {
        "nothing-changes" => new AnswerContent { NothingChanges = new NothingChanges() },
        "closed-for-good" => new AnswerContent { ClosedForGood = new ClosedForGood() },
        _ => null,
    };

    private static DateTimeOffset? ReadAt(ArgumentResult given)
    {
        if (DateTimeOffset.TryParse(given.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
        {
            return at;
        }

        given.AddError("--at takes an instant such as 2019-07-02T14:30+02:00.");
        return null;
    }
}
