using System.Net;
using Microsoft.Extensions.Options;
using Soliguide.Grains;
using Soliguide.Silo.Post.Smtp;

namespace Soliguide.Silo.Post;

/// <summary>What settings of the post must hold together; most of it only once mail is real.</summary>
internal sealed class PostOptionsRules(IOptions<RelayOptions> relay, IOptions<ProviderOptions> provider, IOptions<CampaignOptions> campaigns)
    : IValidateOptions<PostOptions>
{
    public ValidateOptionsResult Validate(string? name, PostOptions options)
    {
        string[] faults = [.. Always(options), .. options is { SendRealMail: true, Transport: not PostTransport.Folder } ? Real(options) : []];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Always(PostOptions post)
    {
        if (post.ReplyBase is not null && post.ReplyDomain is null)
        {
            yield return "Post:ReplyBase needs Post:ReplyDomain beside it.";
        }
    }

    private IEnumerable<string> Real(PostOptions post)
    {
        if (2 * post.HandOverWithin >= campaigns.Value.LetterLease)
        {
            yield return "Post:HandOverWithin must be shorter than half of Campaigns:LetterLease, or a letter could be taken twice at once.";
        }

        if (IsExample(post.SenderAddress))
        {
            yield return "Post:SenderAddress is still the example's: set your own before Post:SendRealMail.";
        }

        if (post.Transport == PostTransport.Relay && !IsHere(relay.Value.Host))
        {
            yield return "Relay:Host must be an address of this machine, such as 127.0.0.1: nothing is encrypted there. Use Post:Transport=Provider for others.";
        }

        if (post.Transport == PostTransport.Provider && (provider.Value is not { Host: not null, User: not null }
            || provider.Value.Password is null == provider.Value.PasswordFile is null))
        {
            yield return "Post:Transport=Provider needs Provider:Host, Provider:User and either Provider:PasswordFile or the environment's Provider__Password.";
        }

        if (post.Transport == PostTransport.Provider && Unreadable(provider.Value) is { } fault)
        {
            yield return fault;
        }
    }

    /// <summary>Why a file that the provider needs cannot be used; null when all can.</summary>
    private static string? Unreadable(ProviderOptions provider)
    {
        var key = "Provider:PasswordFile";
        try
        {
            if (provider.PasswordFile is { } password)
            {
                SecretFile.Check(password);
            }

            key = "Provider:CaFile";
            _ = provider.CaFile is { } authorities ? PrivateAuthorities.Read(authorities) : null;
            return null;
        }
        catch (InvalidDataException e)
        {
            return $"{key} {e.Message}";
        }
    }

    // RFC 2606 and 6761: names that nobody has.
    private static bool IsExample(string address) =>
        address.Split('@')[^1].Split('.') is var labels && (labels[^1] is "example" or "test" or "invalid" or "localhost" || labels is [.., "example", "org" or "com" or "net"]);

    private static bool IsHere(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
