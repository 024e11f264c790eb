using Soliguide.Contracts.Contacts;
using Soliguide.Domain.Places;

namespace Soliguide.GrpcApi.Pages.Contacts;

/// <summary>The list that somebody works through, as the address of the page holds it.</summary>
/// <param name="Territory">One territory; null is all.</param>
/// <param name="Reason">One reason; null is all.</param>
/// <param name="Cursor">Where in the list they are; null is its beginning.</param>
internal sealed record ContactEntryList(string? Territory, ContactGapReason? Reason, string? Cursor)
{
    private const string Page = "/contacts/saisie";

    public static ContactEntryList Of(IQueryCollection query) => new(
        TerritoryKey.TryParse(query["territoire"], out var key) ? key.ToString() : null,
        Enum.TryParse<ContactGapReason>(query["raison"], ignoreCase: true, out var reason) && Enum.IsDefined(reason) ? reason : null,
        query["apres"] is [{ Length: > 0 } after, ..] ? after : null);

    /// <summary>The first place of the list; null when it is empty.</summary>
    public async Task<GapLine?> First(IGrainFactory grains) => (await Read(grains, Cursor, 1)).FirstOrDefault();

    /// <summary>The place after this one; at the end of the list its beginning again; null when nothing else is left.</summary>
    public async Task<GapLine?> Next(IGrainFactory grains, string place) =>
        (await Read(grains, Cursor, 2)).FirstOrDefault(line => line.Place != place)
        ?? (Cursor is null ? null : (await Read(grains, after: null, 2)).FirstOrDefault(line => line.Place != place));

    /// <summary>The address of a place of the list, with what the last step did.</summary>
    public string Address(GapLine? place, string? done = null, int others = 0) => Page + QueryString.Create(new Dictionary<string, string?>
    {
        ["lieu"] = place?.Place,
        ["territoire"] = Territory,
        ["raison"] = Reason?.ToString().ToLowerInvariant(),
        ["apres"] = Cursor,
        ["fait"] = done,
        ["autres"] = others > 0 ? others.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
    }.Where(part => part.Value is not null));

    private async Task<GapLine[]> Read(IGrainFactory grains, string? after, int max) =>
        (await grains.GetGrain<IContactListGrain>(0).Gaps(new GapQuery(null, Territory, Reason, WithoutMailbox: false, after, max))).Lines;
}
