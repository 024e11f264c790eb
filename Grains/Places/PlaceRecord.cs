using System.Collections.Immutable;
using Soliguide.Contracts.Places;
using Soliguide.Domain;
using Soliguide.Domain.Campaigns.Scopes;
using Soliguide.Domain.Places.Contacts.Gaps;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Grains.Places;

/// <summary>What is stored of a place, under the state name <c>place</c>.</summary>
public sealed record PlaceRecord
{
    /// <summary>The current form of this record.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The form it was written in.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>The owner's sheet; null until it is first put.</summary>
    public PlaceSheet? Sheet { get; init; }

    /// <summary>What the scope of campaigns is decided on.</summary>
    public ScopeFacts? ScopeFacts { get; init; }

    /// <summary>What the public sees; the change feed follows it in the same transaction.</summary>
    public PlaceCard? Card { get; init; }

    /// <summary>Persons who can be asked, first choice first, by id.</summary>
    public ValueList<string> People { get; init; } = [];

    /// <summary>Those of them whose mailbox is dead: nobody writes there, whatever order an import gives.</summary>
    public ValueList<string>? Unreachable { get; init; }

    /// <summary>Who of them wants no letters, over the seasons; absent while nobody refused.</summary>
    public ValueList<string>? Refusals { get; init; }

    /// <summary>How often <see cref="People"/> changed; null is never.</summary>
    public int? ContactRevision { get; init; }

    /// <summary>Who set or removed a contact and when, oldest first, without addresses; null is nobody.</summary>
    public ValueList<ContactChange>? ContactChanges { get; init; }

    /// <summary>What staff noted while looking for a mailbox; null is nothing.</summary>
    public GapNote? GapNote { get; init; }

    /// <summary>Why no letter can go; null where one can. The work list follows it in the same transaction.</summary>
    public ContactGap? Gap { get; init; }

    /// <summary>What each campaign knows of the place, by campaign.</summary>
    public ImmutableSortedDictionary<string, CampaignFile> Updates { get; init; } = ImmutableSortedDictionary<string, CampaignFile>.Empty;

    /// <summary>The same record with its gap made anew: found mailboxes end the note.</summary>
    public PlaceRecord WithGap()
    {
        var gap = ContactGap.Of(Sheet, People, Unreachable ?? [], Refusals ?? [], GapNote);
        return this with { Gap = gap, GapNote = gap is null ? null : GapNote };
    }

    /// <summary>The same record with its card made anew.</summary>
    public PlaceRecord WithCard() => Sheet is null
        ? this
        : this with { Card = PublicView.Of(Sheet, Updates.Values.OrderBy(f => f.Since).Select(f => f.Update)) };
}
