using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Domain.Places.Public;

/// <summary>
/// Everything that would tell where a place with access on referral is: its addresses in any spelling, the street without the
/// number, postal codes, points, links to maps. Rather masks too much than too little; the city is no secret.
/// </summary>
internal sealed partial class SecretAddress
{
    /// <summary>What readers see in the place of a secret; the same in every language.</summary>
    private const string Masked = "…";

    /// <summary>A shorter address, such as a bare number, would mask half of every text.</summary>
    private const int ShortestAddress = 4;

    /// <summary>A shorter part of an address is too ordinary a word.</summary>
    private const int ShortestPart = 6;

    private readonly string[] lines;
    private readonly string[] glued;
    private readonly string[] writtenOut;
    private readonly string[] points;

    private SecretAddress(string[] lines, string[] glued, string[] writtenOut, string[] points)
    {
        this.lines = lines;
        this.glued = glued;
        this.writtenOut = writtenOut;
        this.points = points;
    }

    /// <summary>The secrets of a sheet: of the place and of each stop.</summary>
    public static SecretAddress Of(PlaceSheet sheet)
    {
        Position[] positions = [sheet.Position, .. sheet.Stops.Select(s => s.Position)];
        var cities = positions.Select(p => FoldedText.Of(p.City ?? "").Text).Where(c => c.Length > 0).ToHashSet(StringComparer.Ordinal);
        var lines = positions.SelectMany(p => new[] { p.Address, p.AddressComplement }).OfType<string>().Select(l => l.Trim())
            .Where(l => l.Length >= ShortestAddress && !cities.Contains(FoldedText.Of(l).Text));
        var points = positions.SelectMany(p => new[] { p.Latitude, p.Longitude }).OfType<double>().SelectMany(Roundings);
        return new SecretAddress([.. lines], Addresses(false), Addresses(true), [.. points.Distinct(StringComparer.Ordinal)]);

        string[] Addresses(bool writesOut) =>
        [
            .. positions.SelectMany(p => Spellings(p, writesOut)).Distinct(StringComparer.Ordinal)
                .Where(a => !cities.Contains(a)).OrderByDescending(a => a.Length),
        ];
    }

    /// <summary>The text without the secrets; masking twice is masking once.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public string? MaskOrNull(string? text) => text is null ? null : Mask(text);

    /// <summary>The text without the secrets; masking twice is masking once.</summary>
    public string Mask(string text)
    {
        text = DegreesAndMinutes().Replace(MapLinks().Replace(text, Masked), Masked);
        foreach (var point in points)
        {
            text = MaskPoint(text, point);
        }

        // What stands around a masked address may be the same address again, so each round looks at the whole text.
        while (Find(text) is var (start, end))
        {
            text = string.Concat(text.AsSpan(0, start), Masked, text.AsSpan(end));
        }

        return text;
    }

    private static IEnumerable<string> Spellings(Position position, bool writesOut)
    {
        var city = FoldedText.Of(position.City ?? "", writesOut).Text;
        string?[] lines = [position.Address, position.AddressComplement];
        foreach (var line in lines.OfType<string>())
        {
            if (FoldedText.Of(line, writesOut).Text is { Length: >= ShortestAddress } whole)
            {
                yield return whole;
            }

            foreach (var part in line.Split([',', ';', '\n']))
            {
                var street = FoldedText.Of(PostalCodeAndAfter().Replace(HouseNumber().Replace(part, ""), ""), writesOut).Text;
                if (city.Length > 0 && street.EndsWith(city, StringComparison.Ordinal))
                {
                    street = street[..^city.Length];
                }

                if (street.Length >= ShortestPart)
                {
                    yield return street;
                }
            }
        }

        if (FoldedText.Of(position.PostalCode ?? "", writesOut).Text is { Length: >= ShortestAddress } code)
        {
            yield return code;
        }
    }

    /// <summary>Cut and rounded to three decimals: every finer form begins with one of the two.</summary>
    private static IEnumerable<string> Roundings(double degrees)
    {
        if (!double.IsFinite(degrees))
        {
            return [];
        }

        var size = Math.Abs(degrees);
        return
        [
            (Math.Truncate(size * 1000) / 1000).ToString("F3", CultureInfo.InvariantCulture),
            size.ToString("F3", CultureInfo.InvariantCulture),
        ];
    }

    private static string MaskPoint(string text, string point)
    {
        while (text.Replace(',', '.').IndexOf(point, StringComparison.Ordinal) is var at and >= 0)
        {
            var start = at;
            var end = at + point.Length;
            while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            {
                start--;
            }

            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            text = string.Concat(text.AsSpan(0, start), Masked, text.AsSpan(end));
        }

        return text;
    }

    private (int Start, int End)? Find(string text)
    {
        // As written, wherever it stands: glued to a word, an abbreviation at its edge would fold into something else.
        foreach (var line in lines)
        {
            if (text.IndexOf(line, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
            {
                return (at, at + line.Length);
            }
        }

        return Find(text, FoldedText.Of(text), glued) ?? Find(text, FoldedText.Of(text, writesOut: true), writtenOut);
    }

    private static (int Start, int End)? Find(string text, FoldedText folded, string[] addresses)
    {
        var haystack = folded.Text;
        foreach (var address in addresses)
        {
            for (var at = haystack.IndexOf(address, StringComparison.Ordinal); at >= 0;
                at = haystack.IndexOf(address, at + 1, StringComparison.Ordinal))
            {
                var (start, end) = folded.Origin(at, address.Length);
                if (!IsPartOfNumber(text, start, end, address))
                {
                    return (start, end);
                }
            }
        }

        return null;
    }

    /// <summary>A postal code inside a longer number, such as a telephone number, is none.</summary>
    private static bool IsPartOfNumber(string text, int start, int end, string secret) =>
        secret.All(char.IsAsciiDigit)
        && ((start > 0 && char.IsAsciiDigit(text[start - 1])) || (end < text.Length && char.IsAsciiDigit(text[end])));

    [GeneratedRegex(@"^\s*\d+\s*(?:bis|ter|quater|[a-z])?(?=[\s,])[\s,]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HouseNumber();

    [GeneratedRegex(@"(?<!\d)\d{5}(?!\d).*$", RegexOptions.CultureInvariant)]
    private static partial Regex PostalCodeAndAfter();

    [GeneratedRegex(
        @"\S*(?:google\.\w+/maps|maps\.|goo\.gl|openstreetmap|osm\.org|what3words|w3w\.co|waze\.com)\S*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MapLinks();

    [GeneratedRegex(@"\d{1,3}\s*°\s*\d{1,2}(?:[.,]\d+)?\s*['′’][^\s,;]*", RegexOptions.CultureInvariant)]
    private static partial Regex DegreesAndMinutes();
}
