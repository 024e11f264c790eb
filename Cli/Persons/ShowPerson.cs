using System.CommandLine;
using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Soliguide.V1;

namespace Soliguide.Cli.Persons;

/// <summary><c>soliguide person show MAIL|PERSON</c>: what is kept of a person. The address is masked unless asked for.</summary>
internal static class ShowPerson
{
    private static readonly Argument<PersonSubject> Whom = PersonSubject.Argument();
    private static readonly Option<bool> Reveal = new("--reveal") { Description = "Show the whole address." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("show", "Show health, places, letters and what keeps us from writing.") { Whom, Reveal, PersonServer.Address };
        command.SetAction((parsed, stop) => PersonServer.Call(parsed, null, async (server, headers) =>
        {
            var request = new GetPersonRequest { PersonId = parsed.GetRequiredValue(Whom).Key, RevealContact = parsed.GetValue(Reveal) };
            Write((await server.GetPersonAsync(request, headers, cancellationToken: stop)).Person, parsed.InvocationConfiguration.Output);
        }));
        return command;
    }

    private static void Write(PersonFile person, TextWriter output)
    {
        output.WriteLine(person.PersonId);
        if (person.Mailbox is { } mailbox)
        {
            string[] words = [mailbox.Mail, mailbox.DisplayName, mailbox.Role, mailbox.LanguageCode];
            output.WriteLine(string.Join(", ", words.Where(word => word.Length > 0)));
            output.WriteLine($"health: {Health(mailbox)}");
        }

        if (person.Suppression is { } suppression)
        {
            output.WriteLine($"not written to: {suppression.Kind} since {Day(suppression.StartTime)}");
        }

        foreach (var place in person.Places)
        {
            output.WriteLine($"place: {place.PlaceId} {place.DisplayName}{(place.Asked ? "" : " (another is asked)")}, {place.Source}, consent {place.Consent}");
        }

        foreach (var letter in person.Letters)
        {
            output.WriteLine($"letter: {letter.CampaignId} {letter.Letter} {letter.State} {Day(letter.HandOverTime ?? letter.DueTime)} {letter.Refusal}".TrimEnd());
        }

        foreach (var act in person.Acts)
        {
            output.WriteLine($"{act.Act}: {Day(act.ActTime)} by {act.Actor}{(act.Reason.Length > 0 ? $": {act.Reason}" : "")}");
        }
    }

    private static string Health(PersonMailbox mailbox) => (mailbox.Health, mailbox.SoftBounceCount) switch
    {
        ("softBounced", var count) => $"soft-bounced {count}{(mailbox.GiveUpTime is { } at ? $", given up on {Day(at)}" : "")}",
        ("dead", _) => $"dead since {Day(mailbox.DeathTime)}",
        ("objected", _) => $"objected on {Day(mailbox.ObjectionTime)}",
        var (health, _) => health,
    };

    private static string Day(Timestamp at) => at.ToDateTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
