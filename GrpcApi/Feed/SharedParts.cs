using System.Collections.Concurrent;
using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.GrpcApi.Feed;

/// <summary>
/// What many cards hold alike, once: towns, categories, time zones, weeks, the default of a campaign. Cards are read one by one from their documents,
/// and each would else keep its own copy of all that. For any number of threads.
/// </summary>
internal sealed class SharedParts
{
    /// <summary>So many different ones of a kind are kept; then it begins anew, for what nobody holds any more would stay for good.</summary>
    private const int Most = 100_000;

    private readonly Pool<string> texts = new();
    private readonly Pool<WeeklyHours> weeks = new();
    private readonly Pool<ValueList<TimeSlot>> days = new();
    private readonly Pool<ValueList<string>> languages = new();
    private readonly Pool<DefaultNotice> notices = new();
    private readonly Pool<Publics> publics = new();
    private readonly Pool<Accessibility> accesses = new();

    /// <summary>An equal card that holds the shared ones.</summary>
    public PlaceCard In(PlaceCard card) => card with
    {
        Key = card.Key with { Territory = new TerritoryKey(texts.Of(card.Key.Territory.Country), texts.Of(card.Key.Territory.Department)) },
        TimeZone = texts.Of(card.TimeZone),
        Position = card.Position with
        {
            City = card.Position.City is { } city ? texts.Of(city) : null,
            PostalCode = card.Position.PostalCode is { } code ? texts.Of(code) : null,
        },
        Services = card.Services.Select(service => service with
        {
            Category = texts.Of(service.Category),
            Hours = Of(service.Hours),
            Publics = Of(service.Publics),
        }).ToValueList(),
        Stops = card.Stops.Select(stop => stop with { Hours = Of(stop.Hours) }).ToValueList(),
        Hours = Of(card.Hours),
        Presumed = card.Presumed is { } presumed ? notices.Of(presumed) : null,
        Languages = languages.Of(card.Languages),
        Publics = Of(card.Publics),
        Accessibility = card.Accessibility is { } access ? accesses.Of(access) : null,
    };

    private Publics? Of(Publics? said) => said is null ? null : publics.Of(said);

    private WeeklyHours? Of(WeeklyHours? week) => week is null ? null : weeks.Find(week) ?? weeks.Of(new WeeklyHours
    {
        Monday = days.Of(week.Monday),
        Tuesday = days.Of(week.Tuesday),
        Wednesday = days.Of(week.Wednesday),
        Thursday = days.Of(week.Thursday),
        Friday = days.Of(week.Friday),
        Saturday = days.Of(week.Saturday),
        Sunday = days.Of(week.Sunday),
    });

    private sealed class Pool<T>
        where T : class
    {
        private readonly ConcurrentDictionary<T, T> known = new();
        private int count;

        public T? Find(T thing) => known.GetValueOrDefault(thing);

        public T Of(T thing)
        {
            var kept = known.GetOrAdd(thing, thing);
            if (ReferenceEquals(kept, thing) && Interlocked.Increment(ref count) > Most)
            {
                known.Clear();
                Volatile.Write(ref count, 0);
            }

            return kept;
        }
    }
}
