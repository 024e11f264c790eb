using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Soliguide.Silo.Post.Smtp;

namespace Soliguide.Silo.Post.Proofs;

/// <summary>
/// Reads Postfix's log. Its cleanup names the Message-ID of every queue id as soon as it has read the header; only once qmgr names the
/// same queue id was the letter accepted: one whose line was cut in between is not in the queue.
/// </summary>
/// <remarks>
/// Queue ids come back after a while (short ones), so an acceptance counts only after the line that names the letter. A log that was
/// rotated while the letter was in doubt is read too, as <c>file.1</c>.
/// </remarks>
internal sealed partial class RelayLogProof(IOptions<RelayOptions> options) : IHandOverProof
{
    public async Task<IReadOnlyDictionary<string, Proof>> Find(IReadOnlyCollection<DoubtfulLetter> letters, CancellationToken cancellationToken)
    {
        var file = options.Value.LogFile!;
        if (letters.Count == 0 || !File.Exists(file))
        {
            return new Dictionary<string, Proof>();
        }

        var found = letters.ToDictionary(l => l.MessageId, _ => Proof.DidNotLeave);
        var queued = new Dictionary<string, string>();
        foreach (var log in new[] { $"{file}.1", file }.Where(File.Exists))
        {
            await foreach (var line in Lines(log, cancellationToken))
            {
                Read(line, found, queued);
            }
        }

        return found;
    }

    private static void Read(string line, Dictionary<string, Proof> found, Dictionary<string, string> queued)
    {
        if (Named().Match(line) is { Success: true } named)
        {
            var (queueId, id) = (named.Groups["queue"].Value, named.Groups["id"].Value);
            queued.Remove(queueId);
            if (found.ContainsKey(id))
            {
                queued[queueId] = id;
            }
        }
        else if (queued.Count > 0 && Accepted().Match(line) is { Success: true } accepted
            && queued.TryGetValue(accepted.Groups["queue"].Value, out var letter))
        {
            found[letter] = Proof.Left;
        }
    }

    private static async IAsyncEnumerable<string> Lines(
        string file, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            yield return line;
        }
    }

    [GeneratedRegex(@"/cleanup\[\d+\]: (?<queue>\w+): message-id=<(?<id>[^>]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"/qmgr\[\d+\]: (?<queue>\w+): from=<[^>]*>, size=", RegexOptions.CultureInvariant)]
    private static partial Regex Accepted();
}
