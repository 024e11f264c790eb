using System.CommandLine;
using Soliguide.V1;

namespace Soliguide.Cli.Persons;

/// <summary><c>soliguide person lift MAIL|PERSON</c>: lets a person be written to again who asks for it.</summary>
internal static class LiftPerson
{
    private static readonly Argument<PersonSubject> Whom = PersonSubject.Argument();

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("lift", "Let a person be written to again, when they ask for it.")
        {
            Whom, PersonServer.By, PersonServer.Reason, PersonServer.Address,
        };
        command.SetAction((parsed, stop) => PersonServer.Call(parsed, parsed.GetValue(PersonServer.By), async (server, headers) =>
        {
            var request = new LiftSuppressionRequest { PersonId = parsed.GetRequiredValue(Whom).Key, Reason = parsed.GetValue(PersonServer.Reason) };
            var told = await server.LiftSuppressionAsync(request, headers, cancellationToken: stop);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(told.Changed ? "They may be written to again." : "Nothing kept us from writing to them.");
        }));
        return command;
    }
}
