using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Contacts;
using Soliguide.GrpcApi.Errors;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>Ids as plain text: places, territories, campaigns, persons, requests.</summary>
internal static class KeyMapping
{
    private const int LongestRequestId = 64;
    private const int LongestCampaign = 40;

    public static PlaceKey ReadPlace(this string id, Reading at)
    {
        if (!PlaceKey.TryParse(id, out var key))
        {
            at.Refuse(FieldErrors.PlaceId, "Write country, department and local id, such as fr-75-1234.");
        }

        return key;
    }

    /// <summary>A territory; null when none is given.</summary>
    public static TerritoryKey? ReadTerritoryOrNull(this string text, Reading at) => text.Length == 0 ? null : text.ReadTerritory(at);

    public static TerritoryKey ReadTerritory(this string text, Reading at)
    {
        if (!TerritoryKey.TryParse(text, out var key))
        {
            at.Refuse(FieldErrors.Territory, "Write country and department, such as fr-75.");
        }

        return key;
    }

    public static string ReadCampaign(this string id, Reading at)
    {
        if (id.Length is < 3 or > LongestCampaign || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            at.Refuse(FieldErrors.CampaignId, "Write 3 to 40 lower-case letters, digits and hyphens, such as summer-2019.");
        }

        return id;
    }

    public static string ReadPerson(this string id, Reading at)
    {
        if (!PersonKey.TryParse(id, out _))
        {
            at.Refuse(FieldErrors.PersonId, "Give p and 26 characters, as letters and journals show it.");
        }

        return id;
    }

    /// <summary>The id of a command; a new one when none is given.</summary>
    public static string ReadRequestId(this string id, Reading at)
    {
        if (id.Length > LongestRequestId || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or ':' or '-'))
        {
            at.Refuse(FieldErrors.RequestId, "Write 1 to 64 letters, digits and . _ : - or leave it out.");
        }

        return id.Length == 0 ? Guid.CreateVersion7().ToString() : id;
    }
}
