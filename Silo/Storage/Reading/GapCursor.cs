using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>Where a page of the contacts' work list ended, by what sorts it. Written <c>0.0.1562000000000.fr-75-12</c>.</summary>
/// <param name="Rank">0 vital, 1 other.</param>
/// <param name="PutOff">When it was put off (ms since 1970); 0 when it was not.</param>
/// <param name="Verified">When it was last verified (ms since 1970); 0 when never.</param>
/// <param name="Place">The place.</param>
internal sealed record GapCursor(long Rank, long PutOff, long Verified, string Place)
{
    private const int Parts = 4;

    /// <summary>Reads the written form; what is none begins from the start.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out GapCursor? cursor)
    {
        cursor = null;
        if (text?.Split('.', Parts) is not [var rank, var putOff, var verified, var place]
            || !long.TryParse(rank, CultureInfo.InvariantCulture, out var first)
            || !long.TryParse(putOff, CultureInfo.InvariantCulture, out var second)
            || !long.TryParse(verified, CultureInfo.InvariantCulture, out var third))
        {
            return false;
        }

        cursor = new GapCursor(first, second, third, place);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rank}.{PutOff}.{Verified}.{Place}");
}
