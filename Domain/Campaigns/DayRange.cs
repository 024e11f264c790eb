namespace Soliguide.Domain.Campaigns;

/// <summary>Whole local days, both ends included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record DayRange(DateOnly From, DateOnly To)
{
    /// <summary>Whether the day lies within.</summary>
    public bool Contains(DateOnly day) => From <= day && day <= To;

    /// <summary>The same length, so many days later.</summary>
    public DayRange AddDays(int days) => new(From.AddDays(days), To.AddDays(days));
}
