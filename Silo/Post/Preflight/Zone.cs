using System.Net.Sockets;
using DnsClient;

namespace Soliguide.Silo.Post.Preflight;

/// <summary>What DNS says, told apart: an answer, nothing of this name, or silence.</summary>
internal sealed class Zone(IDnsQuery dns)
{
    /// <summary>TXT records of a name, each put together; null when DNS was silent.</summary>
    public async Task<IReadOnlyList<string>?> Texts(string name, CancellationToken cancellationToken) =>
        await Ask(name, QueryType.TXT, cancellationToken) is { } answer ? [.. answer.Answers.TxtRecords().Select(r => string.Concat(r.Text))] : null;

    /// <summary>Mail exchangers of a domain, the preferred first; null when DNS was silent.</summary>
    public async Task<IReadOnlyList<string>?> Exchangers(string domain, CancellationToken cancellationToken) =>
        await Ask(domain, QueryType.MX, cancellationToken) is { } answer
            ? [.. answer.Answers.MxRecords().OrderBy(r => r.Preference).Select(r => r.Exchange.Value.TrimEnd('.')).Where(n => n.Length > 0)]
            : null;

    private async Task<IDnsQueryResponse?> Ask(string name, QueryType type, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await dns.QueryAsync(name, type, cancellationToken: cancellationToken);
            return answer.Header.ResponseCode is DnsHeaderResponseCode.NoError or DnsHeaderResponseCode.NotExistentDomain ? answer : null;
        }
        catch (Exception e) when (e is DnsResponseException or SocketException)
        {
            return null;
        }
    }
}
