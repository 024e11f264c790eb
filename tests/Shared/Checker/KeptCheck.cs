using System.Security.Cryptography;
using System.Text.Json;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;
using Soliguide.Grains.Places;

namespace Soliguide.Tests.Shared.Checker;

/// <summary>What an earlier look at the same storage saw, beside what this one sees: nothing goes back.</summary>
internal sealed class KeptCheck
{
    private Dictionary<string, long> versions = [];
    private Dictionary<string, (int Lines, string Mark)> journals = [];
    private HashSet<(string Person, string Campaign, LetterKind Kind)> handed = [];
    private Dictionary<string, long> positions = [];

    private Dictionary<string, long> nextVersions = [];
    private Dictionary<string, (int Lines, string Mark)> nextJournals = [];

    /// <summary>A record is looked at: its revision never goes back.</summary>
    public IEnumerable<Fault> Look(string type, StoredDocument document)
    {
        var key = $"{type} {document.Key}";
        nextVersions[key] = document.Version;
        return versions.Remove(key, out var before) && before > document.Version
            ? [new Fault(Rule.Kept, document.Key, $"has the revision {document.Version}, and had {before} before.")]
            : [];
    }

    /// <summary>A journal is looked at: it begins with what was there before.</summary>
    public IEnumerable<Fault> Look(string key, CampaignFile file)
    {
        nextJournals[key] = (file.Journal.Count, MarkOf(file, file.Journal.Count));
        if (journals.Remove(key, out var before) && (before.Lines > file.Journal.Count || MarkOf(file, before.Lines) != before.Mark))
        {
            yield return new Fault(Rule.Kept, key, $"the journal does not begin with the {before.Lines} lines that it had before.");
        }
    }

    /// <summary>All was looked at: what is gone. What this look saw is what the next one is compared with.</summary>
    public IEnumerable<Fault> End(LetterCheck letters, FeedCheck feed)
    {
        var left = letters.Handed.ToHashSet();
        var now = feed.Positions.ToDictionary();
        Fault[] faults =
        [
            .. versions.Keys.Select(gone => new Fault(Rule.Kept, gone.Split(' ')[1], "was there before and is gone.")),
            .. journals.Keys.Select(gone => new Fault(Rule.Kept, gone, "had a journal before and has none.")),
            .. handed.Where(letter => !left.Contains(letter)).Select(letter => new Fault(Rule.Kept, $"{letter.Campaign}/{letter.Person}", $"the letter {letter.Kind} had left before and has not.")),
            .. positions.Where(place => now.GetValueOrDefault(place.Key, -1) < place.Value)
                .Select(place => new Fault(Rule.Kept, place.Key, $"stood at {place.Value} in the feed, and stands at {now.GetValueOrDefault(place.Key, -1)}.")),
        ];
        (versions, journals, handed, positions) = (nextVersions, nextJournals, left, now);
        (nextVersions, nextJournals) = ([], []);
        return faults;
    }

    private static string MarkOf(CampaignFile file, int lines) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(file.Journal.Take(lines), DomainJson.Options)));
}
