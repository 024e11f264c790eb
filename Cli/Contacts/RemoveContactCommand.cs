using System.CommandLine;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Contacts;

/// <summary><c>soliguide contact remove PLACE PERSON</c>: the next one is asked, or the telephone where nobody is left.</summary>
internal static class RemoveContactCommand
{
    private static readonly Argument<string> Place = new("PLACE") { Description = "The place, such as fr-75-1234." };
    private static readonly Argument<string> Person = new("PERSON") { Description = "The person, as contact show lists them." };
    private static readonly Option<string?> Etag = new("--etag") { Description = "Remove only if the contacts are still as they were shown." };
    private static readonly Option<Uri> Server = ServerOption.Make();

    public static Command Make()
    {
        var command = new Command("remove", "Take somebody off those who are asked about a place.") { Place, Person, Etag, Server };
        command.SetAction((parsed, cancellation) => ServerCall.Run(parsed, Server, async (contacts, headers) =>
        {
            var removed = await contacts.RemoveContactAsync(
                new RemoveContactRequest
                {
                    PlaceId = parsed.GetRequiredValue(Place),
                    PersonId = parsed.GetRequiredValue(Person),
                    Etag = parsed.GetValue(Etag) ?? "",
                },
                headers,
                cancellationToken: cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(removed.Changed ? "removed" : "was so before");
            return ExitCodes.Done;
        }));
        return command;
    }
}
