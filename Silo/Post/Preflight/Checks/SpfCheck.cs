using Microsoft.Extensions.Options;

namespace Soliguide.Silo.Post.Preflight.Checks;

/// <summary>Whether the envelope's domain says who may write for it (RFC 7208).</summary>
internal sealed class SpfCheck(Zone zone, IOptions<PostOptions> options) : IWayCheck
{
    public async Task<IReadOnlyList<Finding>> Look(CancellationToken cancellationToken)
    {
        var domain = options.Value.ReplyDomain ?? options.Value.SenderAddress.Split('@')[^1];
        if (await zone.Texts(domain, cancellationToken) is not { } texts)
        {
            return [Finding.Warning("DNS_SILENT", domain)];
        }

        string[] records = [.. texts.Where(t => t == "v=spf1" || t.StartsWith("v=spf1 ", StringComparison.OrdinalIgnoreCase))];
        return
        [
            records switch
            {
                [] => Finding.Refusal("SPF_MISSING", domain),
                [var one] when one.Split(' ').Any(t => t is "all" or "+all") => Finding.Warning("SPF_FOR_ALL", domain),
                [_] => Finding.Fine("SPF_FINE", domain),
                _ => Finding.Refusal("SPF_TWICE", domain),
            },
        ];
    }
}
