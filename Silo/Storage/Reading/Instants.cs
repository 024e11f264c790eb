namespace Soliguide.Silo.Storage.Reading;

/// <summary>Instants as the derived tables keep them: milliseconds since 1970, UTC.</summary>
internal static class Instants
{
    public static DateTimeOffset? Instant(this long? milliseconds) =>
        milliseconds is { } value ? DateTimeOffset.FromUnixTimeMilliseconds(value) : null;

    /// <summary>A day as the tables keep it: <c>2019-06-14</c>.</summary>
    public static DateOnly? Day(this string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(this long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
