namespace Soliguide.Domain.Places.Sheets;

/// <summary>A telephone number shown to the public.</summary>
/// <param name="Number">As dialled in the country or with +.</param>
/// <param name="Label">Whose it is, such as "accueil".</param>
public sealed record PublicPhone(string Number, string? Label = null);
