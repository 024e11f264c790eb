namespace Soliguide.Silo.Storage.Reading;

/// <summary>Instants as the derived tables keep them: milliseconds since 1970, UTC.</summary>
internal static class Instants
{
    public static DateTimeOffset? Instant(this long? milliseconds) =>
        milliseconds is { } value ? DateTimeOffset.FromUnixTimeMilliseconds(value) : null;

    public static DateTimeOffset Instant(this long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
