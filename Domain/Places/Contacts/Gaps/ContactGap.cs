using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Domain.Places.Contacts.Gaps;

/// <summary>A public place to which no letter can go: a line of the work that comes before a campaign, "what is your mail address?".</summary>
/// <param name="Reason">Why.</param>
/// <param name="Vital">Whether it offers what people cannot do without; these come first.</param>
/// <param name="Name">What people call it.</param>
/// <param name="City">Its city; null where access is on referral.</param>
/// <param name="LastVerified">When somebody last said that the sheet is right (UTC); the longest ago comes first.</param>
/// <param name="Note">What staff noted last.</param>
public sealed record ContactGap(GapReason Reason, bool Vital, string Name, string? City, DateTimeOffset? LastVerified, GapNote? Note)
{
    /// <summary>The gap of a place; null where a letter can go, or where the public sees nothing of the place anyway.</summary>
    /// <param name="sheet">The sheet; null is a place that was never put.</param>
    /// <param name="people">Who is known, in the order in which they are asked.</param>
    /// <param name="dead">Whose mailbox is dead.</param>
    /// <param name="objecting">Who wants no letters.</param>
    /// <param name="note">What staff noted last.</param>
    public static ContactGap? Of(
        PlaceSheet? sheet, IReadOnlyList<string> people, IReadOnlyCollection<string> dead, IReadOnlyCollection<string> objecting, GapNote? note)
    {
        return sheet is { Status: SheetStatus.Online } && ReasonOf(people, dead, objecting) is { } reason
            ? new ContactGap(reason, VitalNeeds.AreMetBy(sheet), sheet.Name, sheet.OnReferral ? null : sheet.Position.City, sheet.LastVerified, note)
            : null;
    }

    /// <summary>Why no letter can go to these people; null where one can.</summary>
    /// <param name="people">Who is known, in the order in which they are asked.</param>
    /// <param name="dead">Whose mailbox is dead.</param>
    /// <param name="objecting">Who wants no letters.</param>
    public static GapReason? ReasonOf(IReadOnlyList<string> people, IReadOnlyCollection<string> dead, IReadOnlyCollection<string> objecting) =>
        people.Except(dead).FirstOrDefault() switch
        {
            null => people.Count > 0 ? GapReason.Dead : GapReason.Nobody,
            var asked => objecting.Contains(asked) ? GapReason.Objected : null,
        };
}
