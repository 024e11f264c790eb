namespace Soliguide.Domain.Staff;

/// <summary>What somebody may do. Each role may do what the one before may.</summary>
public enum StaffRole
{
    /// <summary>Reads what everybody may read: the key of a kiosk or of a partner's site. No person has this role.</summary>
    Kiosk,

    /// <summary>Reads figures, campaigns and the places of a campaign.</summary>
    Reader,

    /// <summary>Calls places and records what they say.</summary>
    Caller,

    /// <summary>Runs campaigns, decides about what was written, corrects places and contacts.</summary>
    Coordinator,

    /// <summary>Decides who belongs to the staff, gives keys to programs, and forgets people.</summary>
    Administrator,
}
