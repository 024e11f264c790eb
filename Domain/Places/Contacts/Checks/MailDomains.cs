using Soliguide.Domain.Campaigns;

namespace Soliguide.Domain.Places.Contacts.Checks;

/// <summary>The big providers and what is taken for a slip in one of their names, from mail-domains.csv.</summary>
internal static class MailDomains
{
    private static readonly string[][] Lines =
        [.. EmbeddedText.Read("mail-domains.csv").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Skip(1).Select(line => line.Split(','))];

    private static readonly string[] Providers = [.. Lines.Where(line => line[0] == "provider").Select(line => line[1])];
    private static readonly HashSet<string> Others = [.. Lines.Where(line => line[0] == "other").Select(line => line[1])];
    private static readonly Dictionary<string, string> Typos = Lines.Where(line => line[0] == "typo").ToDictionary(line => line[1], line => line[2]);

    /// <summary>The provider that was probably meant; null where the domain stands for itself.</summary>
    /// <param name="seen">The domain as people see it, without accents.</param>
    /// <param name="domain">The domain in its ASCII form.</param>
    public static string? Meant(string seen, string domain)
    {
        if (Providers.Contains(domain) || Others.Contains(domain))
        {
            return null;
        }

        return Typos.GetValueOrDefault(domain)
            ?? Providers.Select(provider => (provider, Slips: SlipDistance.Between(seen, provider)))
                .Where(near => near.Slips <= Allowed(seen, near.provider))
                .OrderBy(near => near.Slips)
                .Select(near => near.provider)
                .FirstOrDefault();
    }

    /// <summary>
    /// Short names have real neighbours (sfr, sfp): there only the ending may be wrong. Long ones have none within two slips.
    /// </summary>
    private static int Allowed(string seen, string provider)
    {
        var name = provider[..provider.IndexOf('.', StringComparison.Ordinal)];
        return name.Length switch
        {
            <= 3 => seen.StartsWith($"{name}.", StringComparison.Ordinal) ? 1 : 0,
            <= 6 => 1,
            _ => 2,
        };
    }
}
