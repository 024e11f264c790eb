using System.CommandLine;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Places;

/// <summary>
/// <c>soliguide place withdraw CAMPAIGN PLACE [ANSWER]</c>: takes the answer that stands back; the place is asked or presumed again as it was
/// before. Naming the answer keeps a newer one from being taken back.
/// </summary>
internal static class WithdrawAnswer
{
    private static readonly Argument<string?> Answer = new("ANSWER") { Description = "The answer, as 'place journal' names it; the one that stands unless given.", Arity = ArgumentArity.ZeroOrOne };

    public static Command Make()
    {
        var command = new Command("withdraw", "Take the answer that stands back.")
            { PlaceLine.Campaign, PlaceLine.Place, Answer, PlaceLine.Reason, StaffLine.By, StaffLine.Server, StaffLine.Json };
        command.SetAction((parsed, stop) => StaffLine.Call(parsed, channel => channel, async (channel, headers) =>
        {
            var answer = parsed.GetValue(Answer)
                ?? (await PlaceLine.Update(parsed, new CampaignService.CampaignServiceClient(channel), headers, stop)).Answer?.AnswerId;
            if (answer is null)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync("soliguide: No answer of this place stands in the campaign.");
                return ExitCodes.Failed;
            }

            var told = await new AnswerService.AnswerServiceClient(channel).WithdrawAnswerAsync(
                new WithdrawAnswerRequest
                {
                    CampaignId = parsed.GetRequiredValue(PlaceLine.Campaign),
                    PlaceId = parsed.GetRequiredValue(PlaceLine.Place),
                    AnswerId = answer,
                    Reason = parsed.GetRequiredValue(PlaceLine.Reason),
                },
                headers,
                cancellationToken: stop);
            await (parsed.GetValue(StaffLine.Json) ? parsed.Json(told) : parsed.Say(told.Changed ? $"withdrawn: {answer}" : $"{answer} did not stand any more"));
            return ExitCodes.Done;
        }));
        return command;
    }
}
