using System.CommandLine;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Places;

/// <summary>
/// <c>soliguide place answer CAMPAIGN PLACE WHAT</c>: notes an answer, or corrects the one that stands. The same <c>--request-id</c> twice is once.
/// </summary>
internal static class AnswerPlace
{
    private static readonly Option<string?> How = WordOption.Make<Channel>("--channel", "How it is known; call unless given");
    private static readonly Option<string> RequestId = new("--request-id") { Description = "Names this answer, so that a repetition is harmless; made up unless given." };

    public static Command Make()
    {
        var command = new Command("answer", "Note what a place answers, or correct the answer that stands.") { PlaceLine.Campaign, PlaceLine.Place };
        AnswerLine.AddTo(command);
        foreach (var option in (Option[])[How, RequestId, PlaceLine.Reason, StaffLine.By, StaffLine.Server, StaffLine.Json])
        {
            command.Add(option);
        }

        command.SetAction((parsed, stop) => StaffLine.Call(parsed, channel => new AnswerService.AnswerServiceClient(channel), async (answers, headers) =>
        {
            var told = await answers.SubmitAnswerAsync(
                new SubmitAnswerRequest
                {
                    CampaignId = parsed.GetRequiredValue(PlaceLine.Campaign),
                    PlaceId = parsed.GetRequiredValue(PlaceLine.Place),
                    Content = await AnswerLine.Read(parsed, stop),
                    Channel = parsed.Read<Channel>(How) is var channel and not Channel.Unspecified ? channel : Channel.Call,
                    RequestId = parsed.GetValue(RequestId) ?? "",
                    Note = parsed.GetRequiredValue(PlaceLine.Reason),
                },
                headers,
                cancellationToken: stop);
            await (parsed.GetValue(StaffLine.Json) ? parsed.Json(told) : parsed.Say(told.Changed ? $"heard: {told.AnswerId}" : $"changed nothing: {told.AnswerId}"));
            return ExitCodes.Done;
        }));
        return command;
    }
}
