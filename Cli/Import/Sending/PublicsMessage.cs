using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Cli.Import.Sending;

/// <summary>Whom a place receives and who gets in, as the wire's messages; what is unknown is absent.</summary>
internal static class PublicsMessage
{
    public static V1.Publics? Of(Publics? publics)
    {
        if (publics is null)
        {
            return null;
        }

        var message = new V1.Publics
        {
            Welcome = (V1.Welcome)(publics.Welcome + 1),
            Groups = { publics.Groups.Select(group => (V1.PublicGroup)(group + 1)) },
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

    public static V1.Accessibility? Of(Accessibility? accessibility)
    {
        if (accessibility is null)
        {
            return null;
        }

        var message = new V1.Accessibility
        {
            Wheelchair = accessibility.Wheelchair is { } wheelchair ? (V1.WheelchairAccess)(wheelchair + 1) : V1.WheelchairAccess.Unspecified,
            Details = accessibility.Details ?? "",
        };
        if (accessibility.Animals is { } animals)
        {
            message.Animals = animals;
        }

        return message;
    }
}
