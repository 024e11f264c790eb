namespace Soliguide.Domain.Links;

/// <summary>A secret that signs links. Its text form says nothing of it.</summary>
public sealed class LinkKey
{
    /// <summary>How many ids there are: one character of a token tells the key.</summary>
    public const int Ids = 32;

    /// <summary>The fewest bytes a secret may have.</summary>
    public const int ShortestSecret = 32;

    private readonly byte[] _secret;

    /// <summary>A key.</summary>
    /// <param name="id">0 to 31; a new key gets another id than the ones that still verify.</param>
    /// <param name="secret">At least 32 random bytes.</param>
    /// <exception cref="ArgumentException">The id or the secret is out of bounds.</exception>
    public LinkKey(int id, ReadOnlySpan<byte> secret)
    {
        if (id is < 0 or >= Ids || secret.Length < ShortestSecret)
        {
            throw new ArgumentException($"A link key has an id from 0 to {Ids - 1} and a secret of at least {ShortestSecret} bytes.");
        }

        Id = id;
        _secret = secret.ToArray();
    }

    /// <summary>0 to 31.</summary>
    public int Id { get; }

    internal ReadOnlySpan<byte> Secret => _secret;

    /// <inheritdoc />
    public override string ToString() => $"link key {Id}";
}
