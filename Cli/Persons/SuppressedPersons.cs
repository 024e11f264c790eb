using System.CommandLine;
using System.Globalization;
using Soliguide.V1;

namespace Soliguide.Cli.Persons;

/// <summary><c>soliguide person suppressed</c>: whom nobody may write to although nothing else of them is kept. Names nobody.</summary>
internal static class SuppressedPersons
{
    private const int PageSize = 500;

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("suppressed", "List marks of people who must not be written to, with why, since when and by whom.") { PersonServer.Address };
        command.SetAction((parsed, stop) => PersonServer.Call(parsed, null, async (server, headers) =>
        {
            var request = new ListSuppressionsRequest { PageSize = PageSize };
            do
            {
                var page = await server.ListSuppressionsAsync(request, headers, cancellationToken: stop);
                foreach (var line in page.Suppressions)
                {
                    var since = line.Suppression.StartTime.ToDateTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                    var written = $"{line.Mark}\t{line.Suppression.Kind}\t{since}\t{line.Actor}\t{line.Reason}";
                    await parsed.InvocationConfiguration.Output.WriteLineAsync(written.TrimEnd('\t'));
                }

                request.PageToken = page.NextPageToken;
            }
            while (request.PageToken.Length > 0);
        }));
        return command;
    }
}
