namespace Soliguide.Domain.Staff;

/// <summary>What somebody may do. Each role may do what the one before may.</summary>
public enum StaffRole
{
    /// <summary>Reads figures, campaigns and what is public.</summary>
    Reader,

    /// <summary>Calls places and records what they say.</summary>
    Caller,

    /// <summary>Runs campaigns, decides about what was written, corrects places and contacts.</summary>
    Coordinator,

    /// <summary>Decides who belongs to the staff, and forgets people.</summary>
    Administrator,
}
