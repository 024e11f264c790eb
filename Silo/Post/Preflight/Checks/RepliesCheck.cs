using Microsoft.Extensions.Options;

namespace Soliguide.Silo.Post.Preflight.Checks;

/// <summary>Whether what comes back can arrive: somebody takes the mail of the reply domain.</summary>
internal sealed class RepliesCheck(Zone zone, IOptions<PostOptions> options) : IWayCheck
{
    public async Task<IReadOnlyList<Finding>> Look(CancellationToken cancellationToken)
    {
        if (options.Value.ReplyDomain is not { } domain)
        {
            return [Finding.Warning("REPLIES_NO_DOMAIN")];
        }

        return await zone.Exchangers(domain, cancellationToken) switch
        {
            null => [Finding.Warning("DNS_SILENT", domain)],
            [] => [Finding.Refusal("REPLIES_NO_MX", domain)],
            var names => [Finding.Fine("REPLIES_FINE", domain, names[0])],
        };
    }
}
