using System.CommandLine;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Campaigns;

/// <summary><c>soliguide campaign letters CAMPAIGN</c>: its letters as a few structures would get them, before any leaves. Exits with 1 where one cannot be written.</summary>
internal static class PreviewLetters
{
    private static readonly Option<DirectoryInfo?> Out = new("--out") { Description = "Also write each letter as an .eml file into this folder, which is made where it is missing." };

    public static Command Make()
    {
        var command = new Command("letters", "The letters as a few structures would get them. Nothing leaves.") { CampaignLine.Campaign, Out, StaffLine.By, StaffLine.Server, StaffLine.Json };
        command.SetAction((parsed, stop) => CampaignLine.Call(parsed, async (campaigns, headers) =>
        {
            var told = await campaigns.PreviewLettersAsync(
                new PreviewLettersRequest { CampaignId = parsed.GetRequiredValue(CampaignLine.Campaign) }, headers, cancellationToken: stop);
            if (parsed.GetValue(Out) is { } folder)
            {
                await Keep(told, folder, stop);
            }

            if (parsed.GetValue(StaffLine.Json))
            {
                await parsed.Json(told);
            }
            else if (told.Samples.Count == 0)
            {
                await parsed.Say("The scope covers no place yet: there is no letter to show.");
            }
            else
            {
                await Tell(parsed, told);
            }

            return told.Samples.SelectMany(sample => sample.Letters).Any(letter => letter.Fault.Length > 0) ? ExitCodes.Failed : ExitCodes.Done;
        }));
        return command;
    }

    private static async Task Tell(ParseResult parsed, PreviewLettersResponse told)
    {
        foreach (var sample in told.Samples)
        {
            await parsed.Say($"=== {Printed.Word(sample.Kind)}, {sample.Territory}: {string.Join(", ", sample.PlaceIds)}");
            foreach (var letter in sample.Letters)
            {
                await parsed.Say($"--- {letter.Kind}, {(letter.LeaveTime is null ? "its phase has no date" : $"not before {Printed.Moment(letter.LeaveTime)}")}");
                await parsed.Say(letter.Fault.Length > 0 ? $"cannot be written: {letter.Fault}" : $"Subject: {letter.Subject}\n\n{letter.Text}");
            }
        }
    }

    private static async Task Keep(PreviewLettersResponse told, DirectoryInfo folder, CancellationToken stop)
    {
        folder.Create();
        foreach (var sample in told.Samples)
        {
            foreach (var letter in sample.Letters.Where(letter => letter.Fault.Length == 0))
            {
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{Printed.Word(sample.Kind)}-{letter.Kind}.eml"), letter.Message.ToByteArray(), stop);
            }
        }
    }
}
