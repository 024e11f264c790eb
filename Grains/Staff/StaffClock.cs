namespace Soliguide.Grains.Staff;

/// <summary>The clock of the staff is the real one, also where the campaign's is virtual: a key does not end because a rehearsal runs a day a second.</summary>
public static class StaffClock
{
    /// <summary>Its key among the services.</summary>
    public const string Key = "soliguide-staff";
}
