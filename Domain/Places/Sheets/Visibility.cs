namespace Soliguide.Domain.Places.Sheets;

/// <summary>Who may read the sheet.</summary>
public enum Visibility
{
    /// <summary>Everybody.</summary>
    Everyone,

    /// <summary>Social workers only: no public card.</summary>
    Professionals,
}
