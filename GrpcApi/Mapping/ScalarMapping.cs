using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Soliguide.Domain;
using Soliguide.GrpcApi.Errors;
using Enum = System.Enum;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>Texts, instants, enums and lists. On the wire a text that is not there is empty.</summary>
internal static class ScalarMapping
{
    private static readonly DateTimeOffset Earliest = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static string? OrNull(this string text) => text.Length == 0 ? null : text;

    public static Timestamp? ToWire(this DateTimeOffset? instant) => instant?.ToTimestamp();

    /// <summary>A required text of at most so many characters.</summary>
    public static string ReadText(this string text, Reading at, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            at.Refuse(FieldErrors.Required, "Fill this field.");
        }
        else if (text.Length > longest)
        {
            at.Refuse(FieldErrors.Length, $"Write at most {longest} characters.");
        }

        return text;
    }

    public static DateTimeOffset? ReadInstant(this Timestamp? instant, Reading at)
    {
        if (instant is null)
        {
            return null;
        }

        // Bounds on the raw seconds: the conversion throws beyond the calendar.
        if (instant.Nanos is >= 0 and <= 999_999_999
            && instant.Seconds >= Earliest.ToUnixTimeSeconds() && instant.Seconds <= Latest.ToUnixTimeSeconds())
        {
            return instant.ToDateTimeOffset();
        }

        at.Refuse(FieldErrors.Instant, "Give an instant between 1970 and 2200.");
        return null;
    }

    /// <summary>
    /// Enums of the wire hold the same words in the same order as those of the domain, after their unspecified zero; a test says so.
    /// </summary>
    public static TWire ToWire<TDomain, TWire>(this TDomain value)
        where TDomain : struct, Enum
        where TWire : struct, Enum => (TWire)Enum.ToObject(typeof(TWire), Convert.ToInt32(value, null) + 1);

    /// <summary>The domain's word for a wire's; unspecified is <paramref name="fallback"/> or refused.</summary>
    public static TDomain ReadEnum<TWire, TDomain>(this TWire value, Reading at, TDomain? fallback = null)
        where TWire : struct, Enum
        where TDomain : struct, Enum
    {
        var number = Convert.ToInt32(value, null);
        if (number == 0 && fallback is { } word)
        {
            return word;
        }

        if (number == 0 || !Enum.IsDefined(value))
        {
            at.Refuse(FieldErrors.Value, $"Give one of: {string.Join(", ", Enum.GetNames<TDomain>())}.");
            return default;
        }

        return (TDomain)Enum.ToObject(typeof(TDomain), number - 1);
    }

    /// <summary>Each item with its place in the list; more than so many are refused and not read.</summary>
    public static ValueList<TDomain> ReadList<TWire, TDomain>(
        this RepeatedField<TWire> items, Reading at, int most, Func<TWire, Reading, TDomain> read)
    {
        if (items.Count > most)
        {
            at.Refuse(FieldErrors.TooMany, $"Send at most {most}; these are {items.Count}.");
            return [];
        }

        return items.Select((item, i) => read(item, at[i])).ToValueList();
    }

    public static T Filled<T>(this T message, Action<T> fill)
    {
        fill(message);
        return message;
    }
}
