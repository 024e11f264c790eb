using System.Globalization;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.GrpcApi.Pages.Places;

namespace Soliguide.GrpcApi.Exports.DataInclusion;

/// <summary>Values in the form that the schema asks for.</summary>
internal static class InclusionWords
{
    private const int ShortestName = 3;
    private const int LongestName = 150;
    private const int ShortestText = 5;
    private const int LongestText = 10_000;

    /// <summary>Names have 3 to 150 characters and end without a full stop; one that is too short is said with its second name.</summary>
    public static string Name(string name, string second)
    {
        var plain = Cut(name.Trim(), LongestName).TrimEnd('.', ' ');
        return plain.Length >= ShortestName ? plain : Cut($"{plain} ({second})".Trim(), LongestName);
    }

    /// <summary>A description of 5 to 10,000 characters; null where there is none.</summary>
    public static string? Text(string? text) => text?.Trim() is { Length: >= ShortestText } plain ? Cut(plain, LongestText) : null;

    /// <summary>Five digits; null for other countries' codes.</summary>
    public static string? PostalCode(string? code) => code is { Length: 5 } && code.All(char.IsAsciiDigit) ? code : null;

    /// <summary>The day on which the sheet last changed or, where it never did, was last found right; that of the export where nobody knows.</summary>
    public static string Changed(PlaceCard card, DateTimeOffset at) => LocalDay.Of(card.LastModified ?? card.LastVerified ?? at, PublicSheet.ZoneOf(card))
        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>One number: that of the mainland in the form of ITU-T E.164, others as they are dialled.</summary>
    public static string? Phone(PlaceCard card)
    {
        if (card.Phones.Count == 0)
        {
            return null;
        }

        var dialled = PublicSheet.Dial(card.Phones[0].Number);
        return card.Key.Territory is { Country: "fr", Department.Length: 2 } && dialled is ['0', not '0', ..] && dialled.Length == 10
            ? string.Concat("+33", dialled.AsSpan(1))
            : dialled;
    }

    /// <summary>At most so many characters, never half of one that takes two.</summary>
    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
