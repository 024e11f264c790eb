using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Soliguide.Domain;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Mailing.Letters;

/// <summary>
/// Names of letters. A name is computed, never drawn: the letter that is written a second time after a crash carries the same one,
/// so that relays and readers can drop the copy.
/// </summary>
public static class LetterIds
{
    /// <summary>
    /// The Message-ID (without angle brackets) of a person's letter in a campaign: 128 bits of a SHA-256 and the domain. It says
    /// nothing about the person as long as <paramref name="personId"/> is no personal data itself.
    /// </summary>
    /// <param name="campaign">The campaign's id.</param>
    /// <param name="personId">The person's opaque id.</param>
    /// <param name="kind">Which letter.</param>
    /// <param name="domain">The sender's domain.</param>
    /// <exception cref="ArgumentException">The domain is no host name in ASCII, or an id is empty.</exception>
    public static string MessageId(string campaign, string personId, LetterKind kind, string domain)
    {
        ArgumentException.ThrowIfNullOrEmpty(campaign);
        ArgumentException.ThrowIfNullOrEmpty(personId);

        // Lengths keep ("a", "bc") and ("ab", "c") apart.
        return Name($"soliguide letter {campaign.Length} {campaign} {personId.Length} {personId} {kind}", domain);
    }

    /// <summary>The Message-ID (without angle brackets) of the receipt that a person gets on a day; there is at most one.</summary>
    /// <param name="personId">The person's opaque id.</param>
    /// <param name="day">The local day it was written down for.</param>
    /// <param name="domain">The sender's domain.</param>
    /// <exception cref="ArgumentException">The domain is no host name in ASCII, or the id is empty.</exception>
    public static string Receipt(string personId, DateOnly day, string domain)
    {
        ArgumentException.ThrowIfNullOrEmpty(personId);
        return Name(string.Create(CultureInfo.InvariantCulture, $"soliguide receipt {personId.Length} {personId} {day:yyyy-MM-dd}"), domain);
    }

    /// <summary>The thread before a letter, oldest first: a reminder follows the ask, the last letter both.</summary>
    /// <param name="campaign">The campaign's id.</param>
    /// <param name="personId">The person's opaque id.</param>
    /// <param name="kind">The letter that is about to be written.</param>
    /// <param name="domain">The sender's domain.</param>
    /// <param name="sent">Letters that did leave to this person; those that never left are no part of the thread.</param>
    public static ValueList<string> References(
        string campaign, string personId, LetterKind kind, string domain, LettersSent sent) =>
        LetterForm.Of(kind).Follows
            .Where(earlier => sent.HasFlag(Flag(earlier)))
            .Select(earlier => MessageId(campaign, personId, earlier, domain))
            .ToValueList();

    private static LettersSent Flag(LetterKind kind) => kind switch
    {
        LetterKind.Ask => LettersSent.Ask,
        LetterKind.Reminder => LettersSent.Reminder,
        _ => LettersSent.LastChance,
    };

    private static string Name(string named, string domain)
    {
        if (Uri.CheckHostName(domain) != UriHostNameType.Dns || !Ascii.IsValid(domain))
        {
            throw new ArgumentException("The domain of a Message-ID is a host name in ASCII, such as example.org.", nameof(domain));
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(named));
        return $"{Convert.ToHexStringLower(hash, 0, 16)}@{domain}";
    }
}
