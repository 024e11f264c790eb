namespace Soliguide.Contracts.Contacts;

/// <summary>The places to which no letter can go, over all places. Stateless; key 0.</summary>
[Alias("contact-list")]
public interface IContactListGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// Places without a usable mailbox: vital needs first, then those not put off, then the longest without verification. A page that is
    /// asked for again after something changed goes on where it stood.
    /// </summary>
    [Alias("gaps")]
    Task<GapPage> Gaps(GapQuery query);

    /// <summary>How far the work has come, by territory.</summary>
    /// <param name="campaign">The places that a campaign covers; null is every public place.</param>
    [Alias("progress")]
    Task<ContactProgress[]> Progress(string? campaign);
}

/// <summary>What to list.</summary>
/// <param name="Campaign">Only places that this campaign covers; null is every public place.</param>
/// <param name="Territory">One territory; null is all.</param>
/// <param name="Reason">One reason; null is all.</param>
/// <param name="WithoutMailbox">True lists those of which staff noted that they have no mailbox; false the others.</param>
/// <param name="After">The <see cref="GapPage.Next"/> of the page before; null begins.</param>
/// <param name="Max">Most in a page, 1 to 1,000.</param>
[GenerateSerializer, Immutable, Alias("gap-query")]
public sealed record GapQuery(string? Campaign, string? Territory, ContactGapReason? Reason, bool WithoutMailbox, string? After, int Max);

/// <summary>A page of places without a usable mailbox.</summary>
/// <param name="Lines">The places.</param>
/// <param name="Next">What to ask after for the next page; null when there is none.</param>
[GenerateSerializer, Immutable, Alias("gap-page")]
public sealed record GapPage(GapLine[] Lines, string? Next);

/// <summary>A place without a usable mailbox.</summary>
/// <param name="Place">The place.</param>
/// <param name="Reason">Why nobody can be written to.</param>
/// <param name="Vital">Whether it offers what people cannot do without.</param>
/// <param name="Name">What people call it.</param>
/// <param name="City">Its city; null where access is on referral.</param>
/// <param name="LastVerified">When somebody last said that the sheet is right (UTC).</param>
/// <param name="PutOffAt">When staff put it off (UTC); null when nobody did.</param>
/// <param name="Cursor">Give it as <see cref="GapQuery.After"/> to go on behind this place.</param>
[GenerateSerializer, Immutable, Alias("gap-line")]
public sealed record GapLine(
    string Place, ContactGapReason Reason, bool Vital, string Name, string? City, DateTimeOffset? LastVerified, DateTimeOffset? PutOffAt, string Cursor);

/// <summary>How far the collection of mailboxes has come in a territory.</summary>
/// <param name="Territory">The territory.</param>
/// <param name="Places">Places that can be asked.</param>
/// <param name="Missing">Those without a usable mailbox.</param>
/// <param name="WithoutMailbox">Those of them of which staff noted that they have none.</param>
[GenerateSerializer, Immutable, Alias("contact-progress")]
public sealed record ContactProgress(string Territory, int Places, int Missing, int WithoutMailbox);

/// <summary>Why nobody can be written to.</summary>
[Alias("contact-gap-reason")]
public enum ContactGapReason
{
    /// <summary>No mailbox is known.</summary>
    Nobody,

    /// <summary>Every mailbox that is known is dead.</summary>
    Dead,

    /// <summary>Whoever could be written to wants no letters.</summary>
    Objected,
}
