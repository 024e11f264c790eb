using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>Whom a place receives, and who gets in. On the wire what is unknown is absent.</summary>
internal static class PublicsMapping
{
    /// <summary>More groups than there are say something twice.</summary>
    public const int Most = 100;

    public static V1.Publics? ToWire(this Publics? publics)
    {
        if (publics is null)
        {
            return null;
        }

        var message = new V1.Publics
        {
            Welcome = publics.Welcome.ToWire<Welcome, V1.Welcome>(),
            Groups = { publics.Groups.Select(group => group.ToWire<PublicGroup, V1.PublicGroup>()) },
            Description = publics.Description ?? "",
        };
        if (publics.AgeFrom is { } from)
        {
            message.MinAge = from;
        }

        if (publics.AgeTo is { } to)
        {
            message.MaxAge = to;
        }

        return message;
    }

    public static V1.Accessibility? ToWire(this Accessibility? accessibility)
    {
        if (accessibility is null)
        {
            return null;
        }

        var message = new V1.Accessibility
        {
            Wheelchair = accessibility.Wheelchair?.ToWire<Wheelchair, V1.WheelchairAccess>() ?? V1.WheelchairAccess.Unspecified,
            Details = accessibility.Details ?? "",
        };
        if (accessibility.Animals is { } animals)
        {
            message.Animals = animals;
        }

        return message;
    }

    public static Publics? ReadPublics(this V1.Publics? publics, Reading at) => publics is null
        ? null
        : new Publics(publics.Welcome.ReadEnum<V1.Welcome, Welcome>(at["welcome"]))
        {
            Groups = publics.Groups.ReadList(at["groups"], Most, ReadGroup),
            AgeFrom = publics.HasMinAge ? publics.MinAge : null,
            AgeTo = publics.HasMaxAge ? publics.MaxAge : null,
            Description = publics.Description.OrNull(),
        };

    public static PublicGroup ReadGroup(this V1.PublicGroup group, Reading at) => group.ReadEnum<V1.PublicGroup, PublicGroup>(at);

    public static Accessibility? ReadAccessibility(this V1.Accessibility? accessibility, Reading at) => accessibility is null
        ? null
        : new Accessibility
        {
            Wheelchair = accessibility.Wheelchair == V1.WheelchairAccess.Unspecified
                ? null
                : accessibility.Wheelchair.ReadEnum<V1.WheelchairAccess, Wheelchair>(at["wheelchair"]),
            Animals = accessibility.HasAnimals ? accessibility.Animals : null,
            Details = accessibility.Details.OrNull(),
        }.OrNull();
}
