using System.Collections.Immutable;
using Soliguide.Domain.Campaigns.Scopes;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Grains.Places;

namespace Soliguide.Silo.Tests.Storage;

/// <summary>Place records with updates of every form that storage must understand, the same for the same seed.</summary>
internal sealed class RandomPlaces(int seed)
{
    public const string Campaign = "summer-2019";

    private static readonly DateTimeOffset Start = new(2019, 5, 15, 0, 0, 0, TimeSpan.Zero);

    private readonly Random _dice = new(seed);

    public PlaceRecord Next(string key)
    {
        var place = PlaceKey.Parse(key);
        var record = new PlaceRecord
        {
            ScopeFacts = new ScopeFacts(
                place, Pick<SheetStatus>(), PlaceKind.Fixed, Visibility.Everyone, Maybe() ? ["shower"] : ["food"], OwnerNetwork: null),
            Card = Maybe(4) ? null : new PlaceCard(place, $"Accueil {_dice.Next(3)} d'été", "Europe/Paris"),
        };
        return Maybe(8) ? record : record with { Updates = Files([Campaign, "winter-2019"]) };
    }

    private ImmutableSortedDictionary<string, CampaignFile> Files(IEnumerable<string> campaigns) =>
        campaigns.ToImmutableSortedDictionary(campaign => campaign, _ => new CampaignFile(Start, Update(), []));

    private PlaceUpdate Update()
    {
        var asked = Maybe() ? (DateTimeOffset?)Instant() : null;
        var answered = Maybe() ? Instant() : (DateTimeOffset?)null;
        var defaulted = Maybe() ? Instant() : (DateTimeOffset?)null;
        return new PlaceUpdate
        {
            InScope = !Maybe(5),
            Contact = Pick<Contactability>(),
            Desk = Maybe(3) ? new DeskEntry(Pick<DeskReason>(), Instant(), Maybe() ? Instant() : null) : null,
            Calls = [.. Enumerable.Range(0, _dice.Next(3)).Select(n => $"call-{n}")],
            Answer = answered is { } at ? new Answer("a", Content(), Pick<Channel>(), "staff", at) : null,
            Default = defaulted is null ? null : new DefaultNotice(new DateOnly(2019, 7, 6), new DateOnly(2019, 9, 1), "Susceptible de fermer"),
            AskedAt = asked,
            RemindedAt = asked is not null && Maybe() ? Instant() : null,
            CallsOpenedAt = Maybe() ? Instant() : null,
            DefaultedAt = defaulted,
            LastChanceAt = Maybe() ? Instant() : null,
            AnsweredAt = answered,
        };
    }

    private AnswerContent.AboutPlace Content()
    {
        var day = new DateOnly(2019, 7, 8);
        var closure = new Period("p1", PeriodKind.Closure, day, day.AddDays(14));
        return _dice.Next(6) switch
        {
            0 => new AnswerContent.NothingChanges(),
            1 => new AnswerContent.Changes([closure with { Id = "p0", Kind = PeriodKind.Message }, closure]),
            2 => new AnswerContent.Changes([closure with { ServiceId = "s1" }]),
            3 => new AnswerContent.Changes([closure with { Id = "p0", Kind = PeriodKind.Message }, closure with { Kind = PeriodKind.ChangedHours }]),
            4 => new AnswerContent.Changes([closure with { Kind = PeriodKind.Message }]),
            _ => new AnswerContent.ClosedForGood(),
        };
    }

    /// <summary>With and without fractions of a second, around midnight as well as at noon.</summary>
    private DateTimeOffset Instant()
    {
        var instant = Start.AddMinutes(15 * _dice.Next(90 * 96));
        return _dice.Next(3) switch
        {
            0 => instant,
            1 => instant.AddMilliseconds(_dice.Next(1000)),
            _ => instant.AddTicks(_dice.Next(1_000) * TimeSpan.TicksPerMillisecond).ToOffset(TimeSpan.FromHours(2)),
        };
    }

    private bool Maybe(int oneIn = 2) => _dice.Next(oneIn) == 0;

    private T Pick<T>()
        where T : struct, Enum => _dice.GetItems(Enum.GetValues<T>(), 1)[0];
}
