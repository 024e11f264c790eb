using Microsoft.Extensions.Options;
using Soliguide.Domain.Campaigns;
using Soliguide.Silo.Post.Smtp;

namespace Soliguide.Silo.Post.Preflight.Checks;

/// <summary>Whether the mail server lets us in. A dry run does not knock.</summary>
internal sealed class RelayCheck(
    IOptions<PostOptions> options, IOptions<RelayOptions> relay, ILetterTransport transport, IMailServer? server = null) : IPreflightCheck
{
    public async Task<IReadOnlyList<Finding>> Look(CampaignPlan plan, CancellationToken cancellationToken) =>
    [
        server is null ? Finding.Warning("RELAY_DRY_RUN") : await Knock(server, cancellationToken),
        .. options.Value.Transport == PostTransport.Relay && relay.Value.LogFile is null ? [Finding.Warning("RELAY_NO_LOG")] : Array.Empty<Finding>(),
        .. options.Value.PublicUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? []
            : new[] { Finding.Warning("LINKS_NOT_HTTPS", options.Value.PublicUrl) },
    ];

    private async Task<Finding> Knock(IMailServer at, CancellationToken cancellationToken)
    {
        try
        {
            await using var line = await transport.Open(cancellationToken);
            return Finding.Fine("RELAY_FINE", at.Name);
        }
        catch (IOException)
        {
            return Finding.Refusal("RELAY_UNREACHABLE", at.Name);
        }
    }
}
