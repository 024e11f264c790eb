using Soliguide.Contracts.Persons;

namespace Soliguide.Grains.Links;

/// <summary>The letters that were written, over all persons; the host reads them from its tables.</summary>
public interface ILinkBook
{
    /// <summary>The letters of the persons whose key begins like this.</summary>
    Task<IReadOnlyList<LinkedLetter>> Letters(string personKeyPrefix);
}

/// <summary>A letter that was written.</summary>
/// <param name="PersonId">To whom.</param>
/// <param name="Campaign">In which campaign.</param>
/// <param name="Letter">Which.</param>
/// <param name="HandedAt">When it was handed over (UTC).</param>
public sealed record LinkedLetter(string PersonId, string Campaign, LetterName Letter, DateTimeOffset? HandedAt)
{
    /// <summary>Of receipts, which alone may be several in a campaign: the day.</summary>
    public DateOnly? Day { get; init; }
}
