namespace Soliguide.Domain.Campaigns;

/// <summary>The season whose closures a campaign asks about. It chooses the school holidays that the default dates come from.</summary>
public enum Season
{
    /// <summary>The summer holidays that begin in the plan's year.</summary>
    Summer,

    /// <summary>The Christmas holidays that begin in the plan's year and end in the next.</summary>
    Winter,
}
