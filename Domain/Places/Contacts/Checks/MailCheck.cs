using System.Globalization;
using System.Text;

namespace Soliguide.Domain.Places.Contacts.Checks;

/// <summary>
/// Looks at an address without asking the network: its form, its domain, slips in the names of big providers, addresses of functions
/// and of machines. Says what it sees and changes nothing.
/// </summary>
/// <param name="ownDomains">Domains that our letters come from, in any spelling; what is none is passed over. Subdomains count too.</param>
public sealed class MailCheck(params IEnumerable<string> ownDomains)
{
    /// <summary>RFC 2606 and 6761; <c>local</c> RFC 6762; <c>internal</c> reserved by ICANN in 2024; the rest is usage on local networks.</summary>
    private static readonly HashSet<string> ReservedEndings =
        ["example", "invalid", "test", "localhost", "local", "internal", "localdomain", "lan", "arpa", "onion"];

    private static readonly string[] ReservedDomains = ["example.com", "example.net", "example.org"];

    private readonly string[] own = [.. ownDomains
        .Select(domain => Mailbox.TryNormalise($"x@{domain}", out var address) ? address[2..] : null)
        .OfType<string>()];

    /// <summary>Judges an address as somebody typed it.</summary>
    public MailVerdict Check(string? text)
    {
        if (!Mailbox.TryNormalise(text, out var address))
        {
            return new MailVerdict.Refused(MailRefusal.Malformed);
        }

        var at = address.LastIndexOf('@');
        var (local, domain) = (address[..at], address[(at + 1)..]);
        if (local.StartsWith('.') || local.EndsWith('.') || local.Contains("..", StringComparison.Ordinal))
        {
            return new MailVerdict.Refused(MailRefusal.Malformed);
        }

        return Refuse(local, domain) is { } reason
            ? new MailVerdict.Refused(reason)
            : MailDomains.Meant(Plain(domain), domain) is { } meant
                ? new MailVerdict.Suggest(address, $"{local}@{meant}")
                : IsImpossible(domain)
                    ? new MailVerdict.Refused(MailRefusal.ImpossibleDomain)
                    : MailNames.IsRole(local) ? new MailVerdict.GoodButRole(address) : new MailVerdict.Good(address);
    }

    private MailRefusal? Refuse(string local, string domain) =>
        MailNames.IsMachine(local) ? MailRefusal.Machine
        : ReservedEndings.Contains(Ending(domain)) || ReservedDomains.Any(reserved => IsWithin(domain, reserved)) ? MailRefusal.ReservedDomain
        : own.Any(ours => IsWithin(domain, ours)) ? MailRefusal.OwnDomain
        : null;

    private static bool IsWithin(string domain, string parent) => domain == parent || domain.EndsWith($".{parent}", StringComparison.Ordinal);

    private static bool IsImpossible(string domain) => Ending(domain) is { Length: 1 } or { Length: 0 } || Ending(domain).All(char.IsAsciiDigit);

    private static string Ending(string domain) => domain[(domain.LastIndexOf('.') + 1)..];

    /// <summary>The domain as people see it, without accents: a slip may be one.</summary>
    private static string Plain(string domain)
    {
        try
        {
            var seen = new IdnMapping().GetUnicode(domain).Normalize(NormalizationForm.FormD);
            return string.Concat(seen.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
        }
        catch (ArgumentException)
        {
            return domain;
        }
    }
}
