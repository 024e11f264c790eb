using System.CommandLine;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Contacts;

/// <summary><c>soliguide contact set PLACE MAIL</c>: puts somebody in front of those who are asked.</summary>
internal static class SetContactCommand
{
    private static readonly Argument<string> Place = new("PLACE") { Description = "The place, such as fr-75-1234." };
    private static readonly Argument<string> Mail = new("MAIL") { Description = "The mailbox." };
    private static readonly Option<string?> Name = new("--name") { Description = "Who it is." };
    private static readonly Option<string?> Role = new("--role") { Description = "Their role." };
    private static readonly Option<string?> Language = new("--language") { Description = "ISO 639; fr unless given." };
    private static readonly Option<ContactSource> Source = new("--source")
        { Description = "Where it is known from.", DefaultValueFactory = _ => ContactSource.Call };

    private static readonly Option<bool> Agreed = new("--agreed") { Description = "They agreed to be written to." };
    private static readonly Option<bool> Doubtful = new("--accept-doubtful") { Description = "Take the address as it is, though it looks like a slip." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Check the address, change nothing." };
    private static readonly Option<Uri> Server = ServerOption.Make();

    public static Command Make()
    {
        var command = new Command("set", "Put somebody in front of those who are asked about a place.")
            { Place, Mail, Name, Role, Language, Source, Agreed, Doubtful, DryRun, Server };
        command.SetAction((parsed, cancellation) => ServerCall.Run(parsed, Server, async (contacts, headers) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(DryRun))
            {
                var verdict = await contacts.CheckMailAsync(new CheckMailRequest { Mail = parsed.GetRequiredValue(Mail) }, headers, cancellationToken: cancellation);
                await output.WriteLineAsync(verdict.Verdict switch
                {
                    MailVerdict.Good => "good",
                    MailVerdict.Role => "good; the address of a function: its reader may change",
                    MailVerdict.Doubtful => $"doubtful; meant {verdict.Proposed}?",
                    _ => $"refused: {verdict.Reason}",
                });
                return verdict.Verdict is MailVerdict.Good or MailVerdict.Role ? ExitCodes.Done : ExitCodes.SomeRefused;
            }

            var set = await contacts.SetContactAsync(
                new SetContactRequest
                {
                    PlaceId = parsed.GetRequiredValue(Place),
                    Mail = parsed.GetRequiredValue(Mail),
                    Name = parsed.GetValue(Name) ?? "",
                    Role = parsed.GetValue(Role) ?? "",
                    Language = parsed.GetValue(Language) ?? "",
                    Source = parsed.GetValue(Source),
                    Consent = parsed.GetValue(Agreed) ? ContactConsent.Given : ContactConsent.NotAsked,
                    AcceptDoubtful = parsed.GetValue(Doubtful),
                },
                headers,
                cancellationToken: cancellation);
            await output.WriteLineAsync(
                $"{(set.Changed ? "set" : "was so before")}: {set.PersonId}, who looks after {set.PlaceCount} place{(set.PlaceCount == 1 ? "" : "s")}");
            return ExitCodes.Done;
        }));
        return command;
    }
}
