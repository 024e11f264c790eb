using Orleans.Concurrency;
using Soliguide.Contracts.Links;
using Soliguide.Domain.Links;
using Soliguide.Grains.Persons;

namespace Soliguide.Grains.Links;

/// <summary>Verifies a token first, and only then looks for its letter: a guess costs no reading.</summary>
[GrainType("link"), StatelessWorker]
internal sealed class LinkGrain(LinkKeys keys, ILinkBook book) : Grain, ILinkGrain
{
    public async Task<OpenedLink?> Open(string token)
    {
        if (!keys.TryRead(token, out var read))
        {
            return null;
        }

        var letters = await book.Letters(read.PersonKeyPrefix);
        return letters
            .Where(letter => letter.Letter.ToDomain() == read.Letter && read.IsOf(letter.Campaign))
            .OrderByDescending(letter => letter.HandedAt)
            .Select(letter => new OpenedLink(letter.Campaign, letter.PersonId, letter.Letter, letter.HandedAt))
            .FirstOrDefault();
    }
}
