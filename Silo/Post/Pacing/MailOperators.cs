using System.Collections.Concurrent;

namespace Soliguide.Silo.Post.Pacing;

/// <summary>Which operator a domain belongs to: by its mail exchangers, or by the list of domains where these are not known.</summary>
internal sealed class MailOperators(PaceBook book, IMailExchangers exchangers)
{
    private readonly ConcurrentDictionary<string, MailOperator> known = new(StringComparer.Ordinal);

    /// <summary>Domains met so far, with their operators.</summary>
    public IEnumerable<KeyValuePair<string, MailOperator>> Known => known;

    /// <summary>The operator of a domain that was met; null for one that was not.</summary>
    public MailOperator? Find(string domain) => known.GetValueOrDefault(domain);

    /// <summary>The operator of a domain; asked once a process.</summary>
    public async Task<MailOperator> Of(string domain, CancellationToken cancellationToken)
    {
        if (!known.TryGetValue(domain, out var found))
        {
            found = await Ask(domain, cancellationToken);
            known[domain] = found;
        }

        return found;
    }

    private async Task<MailOperator> Ask(string domain, CancellationToken cancellationToken)
    {
        if (book.Operators.FirstOrDefault(o => o.Domains.Contains(domain)) is { } listed)
        {
            return listed;
        }

        var names = await exchangers.Of(domain, cancellationToken);
        return book.Operators.FirstOrDefault(o => o.Mx.Any(end => names.Any(n => n.EndsWith(end, StringComparison.OrdinalIgnoreCase)))) ?? book.Other;
    }
}
