using Soliguide.Domain.Places;

namespace Soliguide.Cli.Import.Values;

/// <summary>
/// The territory and time zone of a place from what files call country and department. The department is never guessed from a
/// postal code: the key is permanent, and Corsica, overseas and a score of places on a border would get somebody else's.
/// </summary>
internal static class Territories
{
    private const string France = "fr";

    // ISO 3166-1 gives the overseas departments country codes of their own; Soliguide keeps them in France.
    private static readonly Dictionary<string, string> OverseasOfIso = new(StringComparer.Ordinal)
    {
        ["gp"] = "971", ["mq"] = "972", ["gf"] = "973", ["re"] = "974", ["pm"] = "975", ["yt"] = "976",
        ["bl"] = "977", ["mf"] = "978", ["wf"] = "986", ["pf"] = "987", ["nc"] = "988",
    };

    private static readonly Dictionary<string, string> CountryNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["France"] = France, ["Espagne"] = "es", ["España"] = "es", ["Spain"] = "es", ["Andorre"] = "ad", ["Andorra"] = "ad",
        ["Belgique"] = "be", ["Luxembourg"] = "lu", ["Suisse"] = "ch", ["Monaco"] = "mc",
    };

    private static readonly Dictionary<string, string> Zones = new(StringComparer.Ordinal)
    {
        ["fr-971"] = "America/Guadeloupe", ["fr-972"] = "America/Martinique", ["fr-973"] = "America/Cayenne",
        ["fr-974"] = "Indian/Reunion", ["fr-975"] = "America/Miquelon", ["fr-976"] = "Indian/Mayotte",
        ["fr-977"] = "America/St_Barthelemy", ["fr-978"] = "America/Marigot", ["fr-986"] = "Pacific/Wallis",
        ["fr-987"] = "Pacific/Tahiti", ["fr-988"] = "Pacific/Noumea",
        [France] = "Europe/Paris", ["es"] = "Europe/Madrid", ["ad"] = "Europe/Andorra", ["be"] = "Europe/Brussels",
        ["lu"] = "Europe/Luxembourg", ["ch"] = "Europe/Zurich", ["mc"] = "Europe/Monaco",
    };

    /// <summary>The territory; country codes and names, "2A" and "2a", "1" (a spreadsheet ate the zero) are understood.</summary>
    public static bool TryRead(string? country, string? department, out TerritoryKey territory)
    {
        var land = country?.Trim() is { Length: > 0 } named ? CountryNames.GetValueOrDefault(named, named.ToLowerInvariant()) : France;
        var code = department?.Trim().ToLowerInvariant() ?? "";
        if (OverseasOfIso.TryGetValue(land, out var own))
        {
            (land, code) = (France, code.Length == 0 ? own : code);
        }

        if (land == France && code.Length == 1)
        {
            code = "0" + code;
        }

        return TerritoryKey.TryParse($"{land}-{code}", out territory) && (land != France || IsFrench(code));
    }

    /// <summary>The zone's IANA name: the one given, else the territory's usual one.</summary>
    public static bool TryZone(string? given, TerritoryKey territory, out TimeZoneInfo zone)
    {
        var name = given
            ?? Zones.GetValueOrDefault(territory.ToString())
            ?? Zones.GetValueOrDefault(territory.Country);
        zone = TimeZoneInfo.Utc;
        return name is not null && name.Contains('/') && TimeZoneInfo.TryFindSystemTimeZoneById(name, out zone!);
    }

    private static bool IsFrench(string code) => code switch
    {
        "2a" or "2b" => true,
        { Length: 2 } => code.All(char.IsAsciiDigit) && code is not ("00" or "20" or "96" or "97" or "98" or "99"),
        { Length: 3 } => code.All(char.IsAsciiDigit)
            && (code.StartsWith("97", StringComparison.Ordinal) || code.StartsWith("98", StringComparison.Ordinal)),
        _ => false,
    };
}
