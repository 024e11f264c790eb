using Microsoft.Extensions.Options;
using Soliguide.Mailing.Signing;

namespace Soliguide.Silo.Post.Preflight.Checks;

/// <summary>Whether the sender's domain says what should become of letters in its name that are not signed by it (RFC 7489).</summary>
internal sealed class DmarcCheck(Zone zone, IOptions<PostOptions> options, LetterSigner? signer = null) : IWayCheck
{
    public async Task<IReadOnlyList<Finding>> Look(CancellationToken cancellationToken)
    {
        var domain = options.Value.SenderAddress.Split('@')[^1];
        return [.. Alignment(domain), await Record(domain, cancellationToken)];
    }

    private IEnumerable<Finding> Alignment(string domain) =>
        signer is { Key.Domain: var signs } && domain != signs && !domain.EndsWith($".{signs}", StringComparison.OrdinalIgnoreCase)
            ? [Finding.Warning("DMARC_OTHER_DOMAIN", signs, domain)]
            : [];

    /// <summary>The record of the domain, or of the one above it, whose rule holds below.</summary>
    private async Task<Finding> Record(string domain, CancellationToken cancellationToken)
    {
        for (var at = domain; at.Contains('.', StringComparison.Ordinal); at = at[(at.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (await zone.Texts($"_dmarc.{at}", cancellationToken) is not { } texts)
            {
                return Finding.Warning("DNS_SILENT", $"_dmarc.{at}");
            }

            if (texts.FirstOrDefault(t => t.StartsWith("v=DMARC1", StringComparison.OrdinalIgnoreCase)) is { } record)
            {
                return Finding.Fine("DMARC_FINE", $"_dmarc.{at}", RuleOf(record));
            }
        }

        return Finding.Warning("DMARC_MISSING", $"_dmarc.{domain}");
    }

    private static string RuleOf(string record) =>
        record.Split(';').Select(t => t.Trim()).FirstOrDefault(t => t.StartsWith("p=", StringComparison.OrdinalIgnoreCase))?[2..] ?? "none";
}
