using System.Globalization;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Mapping;
using Soliguide.GrpcApi.Search;

namespace Soliguide.GrpcApi.Pages.Public;

/// <summary>
/// Who looks and with what they come, in the address of a page. The page asks neither for papers nor for what people lived through: an address stays in
/// the memory of a shared computer, and telling it would only take places away, since what is not told refuses nobody.
/// </summary>
internal static class WishForm
{
    /// <summary>The groups that the form offers.</summary>
    public static IReadOnlyList<PublicGroup> Groups { get; } =
        [PublicGroup.Women, PublicGroup.Men, PublicGroup.Family, PublicGroup.Pregnant, PublicGroup.Couple, PublicGroup.Isolated];

    /// <summary>The wish; what nobody knows is none.</summary>
    public static AdmissionWish Read(string[]? groups, string? age, string[]? needs, string? certain) => new()
    {
        Publics = [.. Groups.Where(group => groups?.Contains(EnumWords.Of(group)) == true)],
        Age = int.TryParse(age, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years <= Publics.OldestAge ? years : null,
        Needs = [.. Enum.GetValues<AccessNeed>().Where(need => needs?.Contains(EnumWords.Of(need)) == true)],
        CertainOnly = certain == "oui",
    };

    /// <summary>What stands in the address; nothing where nothing is asked.</summary>
    public static IEnumerable<(string Name, string? Value)> Parts(AdmissionWish wish) =>
        wish.Publics.Select(group => ("pour", (string?)EnumWords.Of(group)))
            .Append(("age", wish.Age?.ToString(CultureInfo.InvariantCulture)))
            .Concat(wish.Needs.Select(need => ("acces", (string?)EnumWords.Of(need))))
            .Append(("certain", wish is { CertainOnly: true, IsNone: false } ? "oui" : null));
}
