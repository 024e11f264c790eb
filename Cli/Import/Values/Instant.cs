using System.Globalization;

namespace Soliguide.Cli.Import.Values;

/// <summary>An instant as files write it, ISO 8601; without an offset it is UTC.</summary>
internal static class Instant
{
    /// <summary>The instant in UTC.</summary>
    public static bool TryRead(string? text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces,
            out instant)
        && text is { Length: >= 10 }
        && char.IsAsciiDigit(text.TrimStart()[0]);
}
