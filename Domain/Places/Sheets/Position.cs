namespace Soliguide.Domain.Places.Sheets;

/// <summary>Where a place or a stop is. All of it is secret where access is on referral.</summary>
public sealed record Position
{
    /// <summary>Street and number, one line.</summary>
    public string? Address { get; init; }

    /// <summary>Building, staircase, entrance.</summary>
    public string? AddressComplement { get; init; }

    /// <summary>Postal code as written in the country.</summary>
    public string? PostalCode { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>Degrees north, WGS 84.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    public double? Longitude { get; init; }
}
