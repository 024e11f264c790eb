using Soliguide.Domain.Links;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Updates;
using Soliguide.Grains.Links;
using Soliguide.Mailing.Incoming.Correlate;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>Finds the letters that mails are about: the clues are claims of a stranger, the letters that we wrote decide.</summary>
internal sealed class LetterFinder(LinkKeys keys, LinkBook book, LetterNames names)
{
    private const int Most = 50;
    private const int PersonAt = 6;
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<LinkedLetter>> None = new Dictionary<string, IReadOnlyList<LinkedLetter>>();

    /// <summary>The surest match of all clues of each mail; null when none leads to a letter of ours. Many mails cost two readings.</summary>
    public async Task<FoundLetter?[]> Find(IReadOnlyList<IReadOnlyList<Clue>> mails, CancellationToken stop)
    {
        var clues = mails.Select(mail => mail.Take(Most).ToArray()).ToArray();
        var found = new FoundLetter?[mails.Count];

        // Nearly all mail carries a token that we signed; only what is left is looked at more closely.
        var letters = await Letters(clues.SelectMany(mail => mail).Where(clue => clue.Kind == ClueKind.Token));
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = Best(clues[i].Where(clue => clue.Kind == ClueKind.Token).Select(clue => Signed(clue, letters)));
        }

        var open = Enumerable.Range(0, found.Length).Where(i => found[i] is not { Certainty: Certainty.Signed }).ToArray();
        var others = await Letters(open.SelectMany(i => clues[i]).Where(clue => clue.Kind != ClueKind.Token));
        foreach (var i in open)
        {
            var rest = new List<FoundLetter?> { found[i] };
            foreach (var clue in clues[i])
            {
                rest.Add(await Other(clue, others, stop));
            }

            found[i] = Best(rest);
        }

        return found;
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<LinkedLetter>>> Letters(IEnumerable<Clue> clues)
    {
        var prefixes = clues.Select(PrefixOf).OfType<string>().Distinct().ToArray();
        return prefixes.Length == 0 ? None : await book.Letters(prefixes);
    }

    private string? PrefixOf(Clue clue) => clue.Kind switch
    {
        ClueKind.Token => keys.TryRead(clue.Value, out var token) ? token.PersonKeyPrefix : null,
        ClueKind.CutToken => $"p{clue.Value[PersonAt..Math.Min(clue.Value.Length, PersonAt + 18)]}",
        ClueKind.Recipient or ClueKind.Sender => Mailbox.TryNormalise(clue.Value, out _) ? PersonKey.Of(clue.Value).Value : null,
        _ => null,
    };

    private async ValueTask<FoundLetter?> Other(Clue clue, IReadOnlyDictionary<string, IReadOnlyList<LinkedLetter>> letters, CancellationToken stop) => clue.Kind switch
    {
        ClueKind.Token => null,
        ClueKind.EnvelopeId or ClueKind.ReturnedMessageId or ClueKind.InReplyTo or ClueKind.Reference =>
            Match(await names.Find(clue.Value, stop), Certainty.Named),
        ClueKind.CutToken => Cut(clue, letters),
        _ => Address(clue, letters),
    };

    private FoundLetter? Signed(Clue clue, IReadOnlyDictionary<string, IReadOnlyList<LinkedLetter>> letters) => keys.TryRead(clue.Value, out var token)
        ? Match(
            letters[token.PersonKeyPrefix].FirstOrDefault(l => token.IsOf(l.Campaign) && Kind(l) == token.Letter),
            clue.Source == ClueSource.Link ? Certainty.Hinted : Certainty.Signed)
        : null;

    /// <summary>A cut token cannot be verified: it is compared with the ones that were given out.</summary>
    private FoundLetter? Cut(Clue clue, IReadOnlyDictionary<string, IReadOnlyList<LinkedLetter>> letters) => Match(
        letters[PrefixOf(clue)!].FirstOrDefault(
            l => keys.Write(l.Campaign, new PersonKey(l.PersonId), Kind(l)).StartsWith(clue.Value, StringComparison.Ordinal)),
        Certainty.Hinted);

    private FoundLetter? Address(Clue clue, IReadOnlyDictionary<string, IReadOnlyList<LinkedLetter>> letters) =>
        PrefixOf(clue) is { } person && letters[person].Where(l => l.HandedAt is not null).MaxBy(l => l.HandedAt) is { } latest
            ? new FoundLetter(latest.Campaign, latest.PersonId, null, Certainty.Claimed)
            : null;

    /// <summary>The surest; of two as sure the one whose clue is stronger.</summary>
    private static FoundLetter? Best(IEnumerable<FoundLetter?> found) => found.OfType<FoundLetter>().MinBy(letter => letter.Certainty);

    private static FoundLetter? Match(LinkedLetter? letter, Certainty certainty) =>
        letter is null ? null : new FoundLetter(letter.Campaign, letter.PersonId, letter.Letter, certainty);

    private static LetterKind Kind(LinkedLetter letter) => LetterComposer.KindOf(letter.Letter);
}
