using System.Net.Sockets;
using DnsClient;

namespace Soliguide.Silo.Post.Pacing;

/// <summary>Asks DNS. Without an answer nothing is known, and the limits of unknown operators hold.</summary>
internal sealed partial class DnsMailExchangers(IDnsQuery dns, ILogger<DnsMailExchangers> log) : IMailExchangers
{
    public async Task<IReadOnlyList<string>> Of(string domain, CancellationToken cancellationToken)
    {
        if (domain.Length == 0)
        {
            return [];
        }

        try
        {
            var answer = await dns.QueryAsync(domain, QueryType.MX, cancellationToken: cancellationToken);
            return [.. answer.Answers.MxRecords().OrderBy(r => r.Preference).Select(r => r.Exchange.Value.TrimEnd('.'))];
        }
        catch (Exception e) when (e is DnsResponseException or SocketException or ArgumentException)
        {
            Log.NoAnswer(log, e);
            return [];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, EventName = "dns.no-answer", Message = "DNS did not say who takes the mail of a domain.")]
        public static partial void NoAnswer(ILogger log, Exception e);
    }
}
