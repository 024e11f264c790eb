using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Soliguide.Domain.Places.Contacts;

/// <summary>
/// The one written form of a mail address, so that one mailbox is one person however a sheet spells it: blanks around it cut,
/// lower case, composed accents (NFC), the domain in its ASCII form (IDNA). Sub-addresses and dots are kept: they are other mailboxes.
/// </summary>
public static class Mailbox
{
    private const int LongestLocalPart = 64;
    private const int LongestAddress = 254;

    /// <summary>Reads an address.</summary>
    /// <param name="text">What a sheet holds, such as <c> Accueil@Éxample.org </c>.</param>
    /// <param name="address">The normal form; empty when nothing could be read.</param>
    /// <returns>False when nobody could be written to: no @, blanks inside, a domain without a dot, longer than RFC 5321 allows.</returns>
    public static bool TryNormalise([NotNullWhen(true)] string? text, out string address)
    {
        address = "";
        var trimmed = text?.Trim() ?? "";
        var at = trimmed.LastIndexOf('@');
        if (at < 1 || trimmed.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';' or '"'))
        {
            return false;
        }

        var local = trimmed[..at].Normalize(NormalizationForm.FormC).ToLowerInvariant();
        if (local.Contains('@') || Encoding.UTF8.GetByteCount(local) > LongestLocalPart || !TryAscii(trimmed[(at + 1)..], out var domain))
        {
            return false;
        }

        address = $"{local}@{domain}";
        return address.Length <= LongestAddress;
    }

    private static bool TryAscii(string domain, out string ascii)
    {
        ascii = "";
        if (!domain.Contains('.'))
        {
            return false;
        }

        try
        {
            ascii = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(domain).ToLowerInvariant();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
