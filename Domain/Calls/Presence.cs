namespace Soliguide.Domain.Calls;

/// <summary>Whether somebody is likely to pick up, best first: the order of the desk.</summary>
public enum Presence
{
    /// <summary>Open by its own hours.</summary>
    Open,

    /// <summary>Nobody knows its hours.</summary>
    Unknown,

    /// <summary>Closed by its own hours.</summary>
    Closed,
}
