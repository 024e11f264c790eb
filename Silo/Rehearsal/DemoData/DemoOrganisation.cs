using Soliguide.Domain.Places.Contacts;

namespace Soliguide.Silo.Rehearsal.DemoData;

/// <summary>An invented organisation.</summary>
/// <param name="Name">Its name, such as "Collectif du Héron Bleu".</param>
/// <param name="Size">How many places it looks after.</param>
/// <param name="Territories">Where its places may be; more than one for the largest.</param>
/// <param name="Mailboxes">Whom to write to, shared by its places in turn; none is nobody.</param>
/// <param name="Holes">Share of its places that have nobody all the same.</param>
/// <param name="Network">The partner network that owns its data.</param>
internal sealed record DemoOrganisation(
    string Name,
    int Size,
    IReadOnlyList<DemoTerritory> Territories,
    IReadOnlyList<PlaceContact> Mailboxes,
    double Holes,
    string? Network);
