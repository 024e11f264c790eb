using Soliguide.Domain;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Grains.Persons;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>A person as a reply is read against.</summary>
/// <param name="Places">Their places that the campaign covers or that were answered for, in the order they came.</param>
/// <param name="Health">What is known of the mailbox.</param>
internal sealed record ReplyPerson(IReadOnlyList<ReplyPlace> Places, HealthRecord Health)
{
    private static readonly TimeSpan Often = TimeSpan.FromDays(1);

    /// <summary>Nobody known.</summary>
    public static ReplyPerson Nobody { get; } = new([], new HealthRecord());

    /// <summary>Whether a sign of life says something new: not that of somebody who wrote a day ago and whose mailbox has no fault.</summary>
    public bool IsNews(DateTimeOffset at) => Health is { SoftBounces: not null } or { GivenUpSince: not null } or { DeadSince: not null } || Health.GoodAt is not { } last || last < at - Often;
}

/// <summary>A place as a reply is read against.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Services">Its services.</param>
/// <param name="IsAnswered">Whether somebody has answered for it in the campaign.</param>
internal sealed record ReplyPlace(string Key, ValueList<PlaceService> Services, bool IsAnswered);
