using Soliguide.Domain.Places;

namespace Soliguide.Grains;

/// <summary>Keys made of a campaign and what is within it: <c>summer-2019/fr-75</c>, <c>summer-2019/fr-75/3</c>.</summary>
internal static class CampaignKeys
{
    /// <summary>The key of a territory in a campaign.</summary>
    public static string Of(string campaign, TerritoryKey territory) => $"{campaign}/{territory}";

    /// <summary>Campaign and territory of a key.</summary>
    public static (string Campaign, string Territory) Split(string key)
    {
        var parts = key.Split('/');
        return (parts[0], parts[1]);
    }
}
