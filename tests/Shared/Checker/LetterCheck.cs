using System.Text.Json;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;
using Soliguide.Grains.Persons;
using Soliguide.Mailing.Letters;

namespace Soliguide.Tests.Shared.Checker;

/// <summary>Letters of all persons: one for each campaign, person and kind, wherever one looks.</summary>
internal sealed class LetterCheck
{
    private readonly Dictionary<(string Person, string Campaign, LetterKind Kind), LetterRecord> letters = [];
    private readonly HashSet<LetterRow> rows = [];

    /// <summary>Letters that were handed over.</summary>
    public IEnumerable<(string Person, string Campaign, LetterKind Kind)> Handed => letters.Where(letter => letter.Value.State == LetterState.Handed).Select(letter => letter.Key);

    /// <summary>A row of the outbox.</summary>
    public void Look(LetterRow row) => rows.Add(row);

    /// <summary>A person is looked at, after all rows.</summary>
    public IEnumerable<Fault> Look(string person, string json)
    {
        var record = DomainJson.Read<PersonRecord>(json);
        foreach (var (name, letter) in record.Letters)
        {
            var (key, kind) = ($"{letter.Campaign}/{person}", JsonNamingPolicy.CamelCase.ConvertName(letter.Kind.ToString()));
            if (!letters.TryAdd((person, letter.Campaign, letter.Kind), letter) || name != $"{letter.Campaign}/{kind}")
            {
                yield return new Fault(Rule.Letter, key, $"a letter of the kind {kind} lies under the name {name}: there may be two.");
            }

            if (!rows.Remove(new LetterRow(person, letter.Campaign, kind, JsonNamingPolicy.CamelCase.ConvertName(letter.State.ToString()))))
            {
                yield return new Fault(Rule.Letter, key, $"the outbox has no letter {kind} that is {letter.State}.");
            }

            if (letter is { State: LetterState.Handed, HandedAt: null } or { State: LetterState.Handed, Attempts: 0 } || letter.Copies >= Math.Max(letter.Attempts, 1))
            {
                yield return new Fault(Rule.Letter, key, $"{kind} is {letter.State} after {letter.Attempts} attempts, with {letter.Copies ?? 0} copies.");
            }
        }
    }

    /// <summary>All persons were looked at: rows that no person has.</summary>
    public IEnumerable<Fault> End() =>
        rows.Select(row => new Fault(Rule.Letter, $"{row.Campaign}/{row.Person}", $"the outbox has a letter {row.Kind} that is {row.State}, and the person has none."));

    /// <summary>What a place set off and its person does not hold.</summary>
    /// <param name="key">Place and campaign.</param>
    /// <param name="place">The place.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="person">Who is asked; null is nobody.</param>
    /// <param name="update">Where the place stands.</param>
    public IEnumerable<Fault> Due(string key, string place, string campaign, string? person, PlaceUpdate update)
    {
        foreach (var kind in PlaceMachine.Implied(update).OfType<PlaceEffect.SendLetter>().Select(letter => letter.Kind))
        {
            if (person is null || !letters.TryGetValue((person, campaign, kind), out var letter))
            {
                yield return new Fault(Rule.LetterDue, key, $"set off the letter {kind}, and {person ?? "nobody"} has none.");
            }
            else if (letter.State == LetterState.Cancelled || (letter.State is LetterState.Due or LetterState.Deferred && letter.Without.Contains(place)))
            {
                yield return new Fault(Rule.LetterDue, key, $"set off the letter {kind}, which is {letter.State} without it.");
            }
        }
    }

    /// <summary>The letters that lie in a folder, by their name, copies among them; receipts are left out.</summary>
    public static ILookup<string, string> In(string folder) => (Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml", SearchOption.AllDirectories) : [])
        .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) != "receipt")
        .ToLookup(file => Path.GetFileNameWithoutExtension(file)!);

    /// <summary>Compares with the folder into which letters are handed: a file each, and no file without a letter that was taken.</summary>
    /// <param name="before">What lay there before storage was looked at: each was taken by then.</param>
    /// <param name="after">What lies there since: each that storage says was handed over is among it.</param>
    /// <param name="domain">The sender's domain.</param>
    public IEnumerable<Fault> Folder(ILookup<string, string> before, ILookup<string, string> after, string domain)
    {
        var known = new HashSet<string>();
        foreach (var ((person, campaign, kind), letter) in letters)
        {
            var id = LetterIds.MessageId(campaign, person, kind, domain).Split('@')[0];
            known.Add(id);
            if (after[id].Count() > 1 || (letter.State == LetterState.Handed && !after.Contains(id)) || (letter.Attempts == 0 && before.Contains(id)))
            {
                yield return new Fault(Rule.Letter, $"{campaign}/{person}", $"{kind} is {letter.State} after {letter.Attempts} attempts, and the folder has {after[id].Count()}.");
            }
        }

        foreach (var stray in before.Where(file => !known.Contains(file.Key)))
        {
            yield return new Fault(Rule.Letter, stray.Key, "the folder has a letter that no person has.");
        }
    }
}
