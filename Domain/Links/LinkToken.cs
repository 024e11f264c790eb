using System.Security.Cryptography;
using System.Text;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Links;

/// <summary>
/// What a verified token says: one person, one campaign, one letter, nothing else. Both are named by a part of their hash, too long
/// for two to meet by chance; the letters that were written tell the whole names.
/// </summary>
/// <param name="Letter">The letter that carried it.</param>
/// <param name="CampaignMark">What <see cref="MarkOf"/> makes of the campaign.</param>
/// <param name="PersonPrefix">The characters of the person's key after its first letter.</param>
public sealed record LinkToken(LetterKind Letter, string CampaignMark, string PersonPrefix)
{
    /// <summary>Characters of a token.</summary>
    public const int Length = 40;

    internal const int MarkLength = 4;
    internal const int PersonLength = 18;

    /// <summary>The beginning of the person's key.</summary>
    public string PersonKeyPrefix => $"p{PersonPrefix}";

    /// <summary>Whether the token is of this campaign.</summary>
    public bool IsOf(string campaign) => MarkOf(campaign) == CampaignMark;

    /// <summary>Four characters for a campaign: 20 bits of SHA-256 over its id.</summary>
    public static string MarkOf(string campaign) => Base32.Write(SHA256.HashData(Encoding.UTF8.GetBytes(campaign)), MarkLength);

    internal static string PersonPart(PersonKey person) => person.Value.Substring(1, PersonLength);
}
