using Soliguide.Contracts;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Contacts;
using Soliguide.GrpcApi.Errors;

namespace Soliguide.GrpcApi.Contacts.Import;

/// <summary>
/// Takes contacts from a file, place by place: the first line of a place is who is asked first. A line that cannot be taken keeps no other
/// from being taken, and the same file a second time changes nothing.
/// </summary>
internal sealed class ContactImport(IGrainFactory grains, ContactCheck check)
{
    private const int AtOnce = 32;

    /// <summary>Takes the rows; says what became of each, in their order.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="how">How.</param>
    /// <param name="cancellation">Stops; what was taken stays.</param>
    public async Task<IReadOnlyList<ImportedLine>> Run(IReadOnlyList<ContactRow> rows, ImportHow how, CancellationToken cancellation)
    {
        var lines = new ImportedLine[rows.Count];
        var readable = new List<(int At, ContactRow Row, ContactChoice Choice, string Person)>();
        for (var at = 0; at < rows.Count; at++)
        {
            if (Refusal(rows[at], how, out var choice, out var person) is { } problem)
            {
                lines[at] = new ImportedLine(
                    rows[at].Line, rows[at].Place, problem.Code == ContactChoice.Doubtful ? ImportedAs.Doubtful : ImportedAs.Refused, problem);
            }
            else
            {
                readable.Add((at, rows[at], choice, person));
            }
        }

        await Parallel.ForEachAsync(
            readable.GroupBy(line => line.Row.Place),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (place, _) => await Take(place.Key, [.. place], how, lines));
        return lines;
    }

    private async Task Take(
        string place, (int At, ContactRow Row, ContactChoice Choice, string Person)[] wanted, ImportHow how, ImportedLine[] lines)
    {
        var grain = grains.GetGrain<IPlaceGrain>(place);
        if (await grain.Read() is not { } file)
        {
            foreach (var line in wanted)
            {
                lines[line.At] = new ImportedLine(line.Row.Line, place, ImportedAs.Refused, new Problem(
                    "place_id", "PLACE_NOT_FOUND", "There is no such place; write it like fr-75-1234."));
            }

            return;
        }

        var once = wanted.DistinctBy(line => line.Person).ToArray();
        var stands = once.Select(line => line.Person).SequenceEqual(file.Contacts.Take(once.Length)) && once.All(line => IsAsTold(file, line.Person, line.Choice));
        foreach (var line in wanted.Where(line => !once.Contains(line)))
        {
            lines[line.At] = new ImportedLine(line.Row.Line, place, ImportedAs.Same);
        }

        // From the last to the first: each is put in front of those before.
        foreach (var line in once.Reverse())
        {
            var outcome = stands ? ImportedAs.Same : file.Contacts.Length == 0 ? ImportedAs.New : ImportedAs.Changed;
            var receipt = stands || how.DryRun ? Receipt.Already : await grain.SetContact(line.Choice.ToCommand(how.By, $"{how.Id}:{line.Row.Line}"));
            lines[line.At] = receipt.Problems is [var problem, ..]
                ? new ImportedLine(line.Row.Line, place, ImportedAs.Refused, problem)
                : new ImportedLine(line.Row.Line, place, outcome);
        }
    }

    private static bool IsAsTold(PlaceFile file, string person, ContactChoice choice) =>
        file.ContactChanges.LastOrDefault(change => change.PersonId == person) is { What: ContactAct.Set } last
        && last.Source == choice.Source && last.Consent == choice.Consent;

    private Problem? Refusal(ContactRow row, ImportHow how, out ContactChoice choice, out string person)
    {
        choice = new ContactChoice(
            row.Mail, row.Name, row.Role, row.Language ?? "fr", ContactWords.Source(row.Source) ?? default, ContactWords.Consent(row.Consent) ?? default);
        person = Mailbox.TryNormalise(row.Mail, out var mail) ? PersonKey.Of(mail).Value : "";
        return
            !PlaceKey.TryParse(row.Place, out _) ? new Problem("place_id", FieldErrors.PlaceId, "Write country, department and local id, such as fr-75-1234.")
            : row.Mail.Length == 0 ? new Problem("mail", FieldErrors.Required, "Give the address, or leave the line out.")
            : ContactChoice.Refusal(check.Of(row.Mail), how.AcceptDoubtful || row.Sure) is { } mailbox ? mailbox
            : row.Name is { Length: > ContactChoice.LongestText } ? new Problem("name", FieldErrors.Length, $"Write at most {ContactChoice.LongestText} characters.")
            : row.Role is { Length: > ContactChoice.LongestText } ? new Problem("role", FieldErrors.Length, $"Write at most {ContactChoice.LongestText} characters.")
            : row.Language is { } language && !(language.Length is 2 or 3 && language.All(char.IsAsciiLetterLower))
                ? new Problem("language", "LANGUAGE_NOT_ISO", "Write the ISO 639 code of the language, such as fr.")
            : ContactWords.Source(row.Source) is null ? new Problem("source", FieldErrors.Value, "Write call, mail, visit, public or import.")
            : ContactWords.Consent(row.Consent) is null ? new Problem("consent", FieldErrors.Value, "Write yes or no.")
            : null;
    }
}

/// <summary>How a file is taken.</summary>
/// <param name="By">Staff id; kept.</param>
/// <param name="Id">Names this import in the requests that it makes.</param>
/// <param name="DryRun">Reads and reports, changes nothing.</param>
/// <param name="AcceptDoubtful">Takes doubtful addresses as they are.</param>
internal sealed record ImportHow(string By, string Id, bool DryRun, bool AcceptDoubtful);
