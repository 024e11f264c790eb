namespace Soliguide.Domain.Places.Sheets;

/// <summary>Whether somebody in a wheelchair gets in.</summary>
public enum Wheelchair
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>With help, or to a part of it.</summary>
    Partial,

    /// <summary>No.</summary>
    No,
}
