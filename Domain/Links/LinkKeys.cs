using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Links;

/// <summary>
/// Signs and verifies the tokens of links, reply addresses and envelope senders. The first key signs; every key verifies, so that
/// a key can be replaced while letters of the old one are still answered.
/// </summary>
/// <remarks>
/// 40 characters of lower-case base32, so that a token survives as a local part (at most 64 octets) whatever a gateway does to its
/// case: key id, letter, 4 characters of the campaign (20 bits of SHA-256), 18 of the person (90 bits), 16 of HMAC-SHA-256 (80 bits).
/// </remarks>
public sealed class LinkKeys
{
    private const string Purpose = "soliguide link 1 ";
    private const int Signed = 2 + LinkToken.MarkLength + LinkToken.PersonLength;
    private const int SignatureLength = LinkToken.Length - Signed;
    private readonly LinkKey[] _keys;

    /// <summary>The keys, the signing one first.</summary>
    /// <exception cref="ArgumentException">There is none, there are more than two, or two share an id.</exception>
    public LinkKeys(params IReadOnlyCollection<LinkKey> keys)
    {
        if (keys.Count is < 1 or > 2 || keys.DistinctBy(k => k.Id).Count() != keys.Count)
        {
            throw new ArgumentException("One or two link keys with different ids are needed: the signing one first, then the one it replaces.");
        }

        _keys = [.. keys];
    }

    /// <summary>The token of a person's letter in a campaign; always the same for the same key.</summary>
    public string Write(string campaign, PersonKey person, LetterKind letter)
    {
        ArgumentException.ThrowIfNullOrEmpty(campaign);
        var key = _keys[0];
        var signed = $"{Base32.Character(key.Id)}{Base32.Character((int)letter)}{LinkToken.MarkOf(campaign)}{LinkToken.PersonPart(person)}";
        return signed + Signature(key, signed);
    }

    /// <summary>Reads a token that one of the keys signed. Case does not count, since gateways change it.</summary>
    /// <returns>False when it is no token or nobody here signed it; which of the two is not told.</returns>
    public bool TryRead([NotNullWhen(true)] string? text, [NotNullWhen(true)] out LinkToken? token)
    {
        token = null;
        if (text is not { Length: LinkToken.Length } || !Base32.IsText(text = text.ToLowerInvariant()))
        {
            return false;
        }

        var signed = text[..Signed];
        var key = Array.Find(_keys, k => k.Id == Base32.Value(text[0]));
        if (key is null
            || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Signature(key, signed)), Encoding.ASCII.GetBytes(text[Signed..]))
            || !Enum.IsDefined((LetterKind)Base32.Value(text[1])))
        {
            return false;
        }

        token = new LinkToken(
            (LetterKind)Base32.Value(text[1]), text.Substring(2, LinkToken.MarkLength), text.Substring(2 + LinkToken.MarkLength, LinkToken.PersonLength));
        return true;
    }

    private static string Signature(LinkKey key, string signed) =>
        Base32.Write(HMACSHA256.HashData(key.Secret, Encoding.ASCII.GetBytes(Purpose + signed)), SignatureLength);
}
