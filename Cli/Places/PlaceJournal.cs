using System.CommandLine;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Places;

/// <summary><c>soliguide place journal CAMPAIGN PLACE</c>: everything that happened to a place in a campaign, and the answer that stands.</summary>
internal static class PlaceJournal
{
    public static Command Make()
    {
        var command = new Command("journal", "Everything that happened to a place in a campaign.")
            { PlaceLine.Campaign, PlaceLine.Place, StaffLine.By, StaffLine.Server, StaffLine.Json };
        command.SetAction((parsed, stop) => StaffLine.Call(parsed, channel => new CampaignService.CampaignServiceClient(channel), async (campaigns, headers) =>
        {
            var update = await PlaceLine.Update(parsed, campaigns, headers, stop);
            if (parsed.GetValue(StaffLine.Json))
            {
                await parsed.Json(update);
                return ExitCodes.Done;
            }

            await parsed.Say($"{update.PlaceId} in {update.CampaignId}: {Printed.Word(update.Stage)}{(update.InScope ? "" : ", out of scope")}");
            if (update.Answer is { } answer)
            {
                await parsed.Say($"answer {answer.AnswerId} by {Printed.Word(answer.Channel)} at {Printed.Moment(answer.GiveTime)}: {PlaceText.Of(answer.Content)}");
            }

            foreach (var line in update.Journal)
            {
                string[] parts = [line.Event, $"by {line.Actor}", Printed.Word(line.Channel), line.Letter.Length > 0 ? $"letter {line.Letter}" : "", $"then {Printed.Word(line.Stage)}", line.Note];
                await parsed.Say($"{Printed.Moment(line.EventTime)}  {string.Join(", ", parts.Where(part => part.Length > 0))}");
            }

            return ExitCodes.Done;
        }));
        return command;
    }
}
