using System.Text.Json.Serialization;

namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>A street address. HSDS knows whole ones only: where a part is missing or secret there is none.</summary>
internal sealed record HsdsAddress(Guid Id, Guid LocationId, [property: JsonPropertyName("address_1")] string Street, string City)
{
    [JsonPropertyName("address_2")]
    public string? Complement { get; init; }

    /// <summary>The department.</summary>
    public required string StateProvince { get; init; }

    public required string PostalCode { get; init; }

    /// <summary>ISO 3166-1, two letters.</summary>
    public required string Country { get; init; }

    public string AddressType { get; } = "physical";
}
