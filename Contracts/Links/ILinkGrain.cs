using Soliguide.Contracts.Persons;

namespace Soliguide.Contracts.Links;

/// <summary>
/// Knows whose link it is. Front doors hold no key: they ask here. Stateless; key 0.
/// </summary>
[Alias("link")]
public interface ILinkGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// Opens a token of 40 characters; null when nobody here signed it or no such letter was written. Changes nothing.
    /// </summary>
    [Alias("open")]
    Task<OpenedLink?> Open(string token);
}

/// <summary>What a link stands for.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="PersonId">The person it was written to.</param>
/// <param name="Letter">The letter that carried it.</param>
/// <param name="HandedAt">When that letter was handed over (UTC); null while it is not known.</param>
[GenerateSerializer, Immutable, Alias("opened-link")]
public sealed record OpenedLink(string Campaign, string PersonId, LetterName Letter, DateTimeOffset? HandedAt);
