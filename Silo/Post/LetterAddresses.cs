using Microsoft.Extensions.Options;

namespace Soliguide.Silo.Post;

/// <summary>
/// The addresses of a letter that carry its token, so that bounces and replies name their letter: <c>b-token@domain</c> and
/// <c>r-token@domain</c>, or behind the name of one mailbox, <c>base+b-token@domain</c>.
/// </summary>
internal sealed class LetterAddresses(IOptions<PostOptions> options)
{
    /// <summary>Where what cannot be delivered comes back to (VERP), absences too.</summary>
    public string EnvelopeSender(string token) => With("b", token) ?? options.Value.SenderAddress;

    /// <summary>Where replies go; null is the sender.</summary>
    public string? ReplyTo(string token) => With("r", token);

    /// <summary>The address that takes a person off by mail.</summary>
    public string Unsubscribe(string token) => $"mailto:{Uri.EscapeDataString(ReplyTo(token) ?? options.Value.SenderAddress).Replace("%40", "@", StringComparison.Ordinal)}?subject=stop";

    /// <summary>The address that takes a person off by a bare POST; null without https, which it must have.</summary>
    public string? OneClickUnsubscribe(string token) =>
        options.Value.PublicUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? $"{LinkOf(token)}/stop" : null;

    /// <summary>The page where the person answers.</summary>
    public string LinkOf(string token) => $"{options.Value.PublicUrl.TrimEnd('/')}/r/{token}";

    private string? With(string purpose, string token) => options.Value switch
    {
        { ReplyDomain: null } => null,
        { ReplyBase: { } mailbox, ReplyDomain: { } domain } => $"{mailbox}+{purpose}-{token}@{domain}",
        { ReplyDomain: { } domain } => $"{purpose}-{token}@{domain}",
    };
}
