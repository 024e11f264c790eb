using Soliguide.Domain;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Grains.Places;

/// <summary>The update of a place in one campaign and the journal that led to it: replaying the journal gives the update.</summary>
/// <param name="Since">When the campaign first met the place (UTC).</param>
/// <param name="Update">Where it stands.</param>
/// <param name="Journal">Every event that changed something, oldest first.</param>
public sealed record CampaignFile(DateTimeOffset Since, PlaceUpdate Update, ValueList<JournalEntry> Journal)
{
    /// <summary>The update before anything happened: not in scope until the roster says so.</summary>
    public static PlaceUpdate Blank { get; } = new() { InScope = false };

    /// <summary>A file without history.</summary>
    public static CampaignFile New(DateTimeOffset since) => new(since, Blank, []);

    /// <summary>
    /// Whether staff took the place out of the campaign or put it back: then the rule of the plan does not change that again, however often
    /// the sheet changes.
    /// </summary>
    /// <param name="plan">Who acts when the plan does.</param>
    public bool StaffDecidedScope(string plan) =>
        Journal.LastOrDefault(entry => entry.Happened is PlaceEvent.ScopeLeft or PlaceEvent.ScopeEntered) is { } last && last.By != plan;
}

/// <summary>One event in the life of a place.</summary>
/// <param name="Happened">What happened, with its instant.</param>
/// <param name="By">Who or what: a staff or person id, or "plan".</param>
/// <param name="Letter">The letter it set off.</param>
/// <param name="Stage">The stage afterwards.</param>
/// <param name="Note">A reason given by staff.</param>
public sealed record JournalEntry(PlaceEvent Happened, string By, LetterKind? Letter, Stage Stage, string? Note = null);
