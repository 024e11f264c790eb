using System.Collections.Concurrent;
using Soliguide.Contracts;
using Soliguide.Contracts.Contacts;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Browser.Tests.Guide;

/// <summary>Three places to which no letter can go, and who was noted for them.</summary>
public sealed class PaperContacts
{
    /// <summary>The place that the pictures show.</summary>
    public const string First = "fr-75-901";

    private static readonly (string Key, string Name, string Category)[] Places =
    [
        (First, "Restaurant solidaire de la Gare", "food_distribution"),
        ("fr-75-902", "Bains-douches du Canal", "shower"),
        ("fr-75-903", "Permanence d’accès aux droits", "legal_advice"),
    ];

    /// <summary>More places, for the desk alone: <c>fr-75-8001</c> and so on.</summary>
    private const string ForTheDesk = "fr-75-80";

    private readonly ConcurrentDictionary<string, SetContact> noted = new();

    /// <summary>The addresses that were noted, by place.</summary>
    public IReadOnlyDictionary<string, SetContact> Noted => noted;

    public GapPage Gaps(GapQuery query) => new(
        [.. Places.Where(p => !noted.ContainsKey(p.Key) && !query.WithoutMailbox).Take(query.Max).Select(p => new GapLine(
            p.Key, ContactGapReason.Nobody, VitalNeeds.Hold(p.Category), p.Name, "Paris", null, null, p.Key))],
        null);

    public ContactProgress[] Progress() => [new("fr-33", 800, 120, 15), new("fr-75", 1200, 3 - noted.Count, 0)];

    public PlaceFile? File(string key) => Named(key) is not { Key: not null } place ? null : new PlaceFile(
        new SheetDocument(DomainJson.Write(new PlaceSheet(PlaceKey.Parse(key), place.Name, "Europe/Paris")
        {
            Position = new Position { City = "Paris" },
            Phones = [new PublicPhone("01 99 00 12 34", "accueil")],
            Services = [new PlaceService("s1", place.Category)],
        })),
        null,
        noted.TryGetValue(key, out var contact) ? [contact.Contact.PersonId] : [],
        [])
    {
        Gap = contact is null ? ContactGapReason.Nobody : null,
    };

    private static (string Key, string Name, string Category) Named(string key) => key.StartsWith(ForTheDesk, StringComparison.Ordinal)
        ? (key, $"Accueil {key}", "food_distribution")
        : Places.FirstOrDefault(p => p.Key == key);

    public Receipt Set(string key, SetContact contact)
    {
        noted[key] = contact;
        return Receipt.Done;
    }

    public static PersonHealth Health { get; } = new(MailboxState.Unknown, 0, null, null);
}
