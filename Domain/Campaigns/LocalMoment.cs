using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Soliguide.Domain.Places;

namespace Soliguide.Domain.Campaigns;

/// <summary>
/// A day and a time on the clocks of a territory, written <c>2019-06-13T10:00</c>. It becomes an instant only with a time
/// zone, so that one date in a plan is ten o'clock in the morning in Paris and in Saint-Denis de La Réunion alike.
/// </summary>
/// <param name="Day">The local day.</param>
/// <param name="Time">The local time, to the minute.</param>
[JsonConverter(typeof(LocalMomentConverter))]
public readonly record struct LocalMoment(DateOnly Day, TimeOnly Time) : IComparable<LocalMoment>
{
    private const string Form = "yyyy-MM-dd'T'HH:mm";

    /// <summary>Reads <c>2019-06-13T10:00</c>; anything else, an offset included, is refused.</summary>
    public static bool TryParse(string? text, out LocalMoment moment)
    {
        var read = DateTime.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local);
        moment = new LocalMoment(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return read;
    }

    /// <summary>The instant (UTC). A time that a clock change skips is taken after the gap; one that comes twice, the first time.</summary>
    public DateTimeOffset In(TimeZoneInfo zone) => LocalDay.At(Day, Time, zone);

    /// <summary>The same time, so many days later.</summary>
    public LocalMoment AddDays(int days) => this with { Day = Day.AddDays(days) };

    /// <inheritdoc />
    public int CompareTo(LocalMoment other) => Day.ToDateTime(Time).CompareTo(other.Day.ToDateTime(other.Time));

    /// <inheritdoc />
    public override string ToString() => Day.ToDateTime(Time).ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>Earlier on the same clock.</summary>
    public static bool operator <(LocalMoment left, LocalMoment right) => left.CompareTo(right) < 0;

    /// <summary>Later on the same clock.</summary>
    public static bool operator >(LocalMoment left, LocalMoment right) => left.CompareTo(right) > 0;

    /// <summary>Not later on the same clock.</summary>
    public static bool operator <=(LocalMoment left, LocalMoment right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier on the same clock.</summary>
    public static bool operator >=(LocalMoment left, LocalMoment right) => left.CompareTo(right) >= 0;

    private sealed class LocalMomentConverter : JsonConverter<LocalMoment>
    {
        public override LocalMoment Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out var moment)
                ? moment
                : throw new JsonException("A local time is written like 2019-06-13T10:00, without an offset.");

        public override void Write(Utf8JsonWriter writer, LocalMoment value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
