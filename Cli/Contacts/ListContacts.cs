using System.CommandLine;
using Google.Protobuf;
using Grpc.Core;
using Soliguide.Cli.Server;
using Soliguide.V1;
using Spectre.Console;

namespace Soliguide.Cli.Contacts;

/// <summary><c>soliguide contact list</c>: places to which no letter can go, in the order of the work, and how far it has come.</summary>
internal static class ListContacts
{
    private const int Page = 500;
    private static readonly Option<Uri> Server = ServerOption.Make();
    private static readonly Option<string?> Territory = new("--territory") { Description = "One territory, such as fr-75." };
    private static readonly Option<string?> Campaign = new("--campaign") { Description = "Only places that this campaign covers." };
    private static readonly Option<bool> WithoutMailbox = new("--without-mailbox") { Description = "The places of which staff noted that they have no mailbox." };
    private static readonly Option<int> Limit = new("--limit") { Description = "Most places to list.", DefaultValueFactory = _ => 50 };
    private static readonly Option<bool> Json = new("--json") { Description = "Write JSON, a place a line." };

    public static Command Make()
    {
        var command = new Command("list", "Places to which no letter can go.") { Territory, Campaign, WithoutMailbox, Limit, Server, Json };
        command.SetAction((parsed, cancellation) => ServerCall.Run(parsed, Server, (contacts, headers) => Run(parsed, contacts, headers, cancellation)));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, ContactService.ContactServiceClient contacts, Metadata headers, CancellationToken cancellation)
    {
        var output = parsed.InvocationConfiguration.Output;
        var request = new ListContactGapsRequest
        {
            Territory = parsed.GetValue(Territory) ?? "",
            CampaignId = parsed.GetValue(Campaign) ?? "",
            WithoutMailbox = parsed.GetValue(WithoutMailbox),
            PageSize = Math.Clamp(parsed.GetValue(Limit), 1, Page),
        };
        var gaps = new List<ContactGap>();
        do
        {
            var page = await contacts.ListContactGapsAsync(request, headers, cancellationToken: cancellation);
            gaps.AddRange(page.Gaps);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0 && gaps.Count < parsed.GetValue(Limit));

        if (parsed.GetValue(Json))
        {
            foreach (var gap in gaps)
            {
                await output.WriteLineAsync(JsonFormatter.Default.Format(gap));
            }

            return ExitCodes.Done;
        }

        var table = new Table().AddColumns("place", "name", "city", "why", "vital", "verified");
        foreach (var gap in gaps)
        {
            table.AddRow(
                Markup.Escape(gap.PlaceId), Markup.Escape(gap.Name), Markup.Escape(gap.City), gap.Reason.ToString().ToLowerInvariant(),
                gap.Vital ? "yes" : "", gap.VerifyTime?.ToDateTime().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "never");
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(table);
        var progress = await contacts.GetContactProgressAsync(new GetContactProgressRequest { CampaignId = request.CampaignId }, headers, cancellationToken: cancellation);
        foreach (var territory in progress.Territories.Where(t => request.Territory.Length == 0 || t.Territory == request.Territory))
        {
            await output.WriteLineAsync(
                $"{territory.Territory}: {territory.PlaceCount - territory.MissingCount} of {territory.PlaceCount} can be written to, {territory.WithoutMailboxCount} have no mailbox.");
        }

        return ExitCodes.Done;
    }
}
