using System.Text.Json;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Places.Updates;
using Soliguide.Grains.Places;

namespace Soliguide.Grains.Persons;

/// <summary>Persons and letters between the wire and the record.</summary>
internal static class PersonMapping
{
    public static LetterKind ToDomain(this LetterName name) => name switch
    {
        LetterName.Ask => LetterKind.Ask,
        LetterName.Reminder => LetterKind.Reminder,
        LetterName.Receipt => LetterKind.Receipt,
        _ => LetterKind.LastChance,
    };

    public static LetterDraft ToDraft(string id, PersonRecord person, LetterRecord letter, PlaceBrief[] places) => new(
        letter.Campaign,
        letter.Kind.ToContract(),
        new ContactEntry(id, person.Mail, person.Name, person.Role, person.Language),
        [.. person.Letters.Values
            .Where(l => l.Campaign == letter.Campaign && l.State == LetterState.Handed && l.Kind < letter.Kind)
            .OrderBy(l => l.Kind)
            .Select(l => l.Kind.ToContract())],
        places,
        letter.DatedAt!.Value)
    {
        Refusals = letter.Refusals ?? 0,
        FirstRefusedAt = letter.FirstRefusedAt,
    };

    public static PersonOverview ToOverview(PersonRecord person, HealthRecord health) => new(
        person.Mail,
        person.Name,
        person.Role,
        person.Language,
        person.Objected,
        health.ToContract(person.Objected is not null),
        [.. person.Places],
        [.. person.Letters.Values.OrderBy(letter => letter.DueAt).Select(letter => new PersonLetter(
            letter.Campaign, letter.Kind.ToContract(), JsonNamingPolicy.CamelCase.ConvertName(letter.State.ToString()), letter.DueAt, letter.HandedAt, letter.Refusal))]);

    /// <summary>A place with what stands for it in a campaign, as a receipt tells it.</summary>
    public static PlaceBrief ToReceiptBrief(PlaceFile file, string campaign)
    {
        var update = file.Updates.FirstOrDefault(u => u.Campaign == campaign);
        return new PlaceBrief(file.Sheet, update?.Answer) { AskAgainAt = update?.AskAgainAt };
    }

    /// <summary>A place as the answer page shows it; null when the campaign neither covers it nor was told of it.</summary>
    public static PlaceForm? ToForm(string place, PlaceFile? file, string campaign, string person)
    {
        if (file?.Updates.FirstOrDefault(u => u.Campaign == campaign) is not { } update || (!update.InScope && update.Answer is null))
        {
            return null;
        }

        return new PlaceForm(
            place,
            file.Sheet,
            update.Stage,
            update.AnswerId,
            update.Answer,
            file.Updates.LastOrDefault(u => u.Campaign != campaign && u.Answer is not null)?.Answer,
            update.AskAgainAt,
            update.Journal.LastOrDefault(line => line.By == person && line.Event is "answerReceived" or "notKnownYet" or "wrongContact")?.Event);
    }
}
