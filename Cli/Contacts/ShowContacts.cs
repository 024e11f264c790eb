using System.CommandLine;
using Google.Protobuf;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Contacts;

/// <summary><c>soliguide contact show PLACE</c>: who is asked about a place, how each mailbox stands, and who changed that. No addresses.</summary>
internal static class ShowContacts
{
    private static readonly Argument<string> Place = new("PLACE") { Description = "The place, such as fr-75-1234." };
    private static readonly Option<Uri> Server = ServerOption.Make();
    private static readonly Option<bool> Json = new("--json") { Description = "Write JSON." };

    public static Command Make()
    {
        var command = new Command("show", "Who is asked about a place.") { Place, Server, Json };
        command.SetAction((parsed, cancellation) => ServerCall.Run(parsed, Server, async (contacts, headers) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var known = await contacts.GetPlaceContactsAsync(
                new GetPlaceContactsRequest { PlaceId = parsed.GetRequiredValue(Place) }, headers, cancellationToken: cancellation);
            if (parsed.GetValue(Json))
            {
                await output.WriteLineAsync(JsonFormatter.Default.Format(known));
                return ExitCodes.Done;
            }

            await output.WriteLineAsync(known.Contacts.Count == 0 ? "Nobody: the place is called." : $"etag {known.Etag}");
            foreach (var contact in known.Contacts)
            {
                await output.WriteLineAsync($"{contact.PersonId}  {contact.State.ToString().ToLowerInvariant()}  looks after {contact.PlaceCount}");
            }

            foreach (var change in known.Changes)
            {
                await output.WriteLineAsync($"{change.Time.ToDateTime():yyyy-MM-dd HH:mm} UTC  {change.Act}  {change.PersonId}  by {change.Actor}");
            }

            return ExitCodes.Done;
        }));
        return command;
    }
}
