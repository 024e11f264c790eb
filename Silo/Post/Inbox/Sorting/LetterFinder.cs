using Soliguide.Contracts.Persons;
using Soliguide.Domain.Links;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Updates;
using Soliguide.Grains.Links;
using Soliguide.Mailing.Incoming.Correlate;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>Finds the letter that a mail is about: the clues are claims of a stranger, the letters that we wrote decide.</summary>
internal sealed class LetterFinder(LinkKeys keys, ILinkBook book, LetterNames names)
{
    private const int Most = 50;
    private const int PersonAt = 6;

    /// <summary>The surest match of all clues; null when none leads to a letter of ours.</summary>
    public async Task<FoundLetter?> Find(IEnumerable<Clue> clues, CancellationToken stop)
    {
        FoundLetter? best = null;
        foreach (var clue in clues.Take(Most))
        {
            if (best is { Certainty: Certainty.Signed })
            {
                break;
            }

            if (await Find(clue, stop) is { } found && (best is null || found.Certainty < best.Certainty))
            {
                best = found;
            }
        }

        return best;
    }

    private async Task<FoundLetter?> Find(Clue clue, CancellationToken stop) => clue.Kind switch
    {
        ClueKind.Token => await Signed(clue),
        ClueKind.EnvelopeId or ClueKind.ReturnedMessageId or ClueKind.InReplyTo or ClueKind.Reference =>
            Match(await names.Find(clue.Value, stop), Certainty.Named),
        ClueKind.CutToken => await Cut(clue.Value),
        _ => await Address(clue.Value),
    };

    private async Task<FoundLetter?> Signed(Clue clue)
    {
        if (!keys.TryRead(clue.Value, out var token))
        {
            return null;
        }

        var letters = await book.Letters(token.PersonKeyPrefix);
        return Match(
            letters.FirstOrDefault(l => token.IsOf(l.Campaign) && Kind(l) == token.Letter),
            clue.Source == ClueSource.Link ? Certainty.Hinted : Certainty.Signed);
    }

    /// <summary>A cut token cannot be verified: it is compared with the ones that were given out.</summary>
    private async Task<FoundLetter?> Cut(string beginning)
    {
        var letters = await book.Letters($"p{beginning[PersonAt..Math.Min(beginning.Length, PersonAt + 18)]}");
        return Match(
            letters.FirstOrDefault(l => keys.Write(l.Campaign, new PersonKey(l.PersonId), Kind(l)).StartsWith(beginning, StringComparison.Ordinal)),
            Certainty.Hinted);
    }

    private async Task<FoundLetter?> Address(string address)
    {
        if (!Mailbox.TryNormalise(address, out _))
        {
            return null;
        }

        var letters = await book.Letters(PersonKey.Of(address).Value);
        return letters.Where(l => l.HandedAt is not null).MaxBy(l => l.HandedAt) is { } latest
            ? new FoundLetter(latest.Campaign, latest.PersonId, null, Certainty.Claimed)
            : null;
    }

    private static FoundLetter? Match(LinkedLetter? letter, Certainty certainty) =>
        letter is null ? null : new FoundLetter(letter.Campaign, letter.PersonId, letter.Letter, certainty);

    private static LetterKind Kind(LinkedLetter letter) => letter.Letter switch
    {
        LetterName.Ask => LetterKind.Ask,
        LetterName.Reminder => LetterKind.Reminder,
        _ => LetterKind.LastChance,
    };
}
