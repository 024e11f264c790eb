using System.Globalization;
using System.Text;

namespace Soliguide.GrpcApi.Contacts.Import;

/// <summary>The columns of a file of contacts, in English or French; others are skipped. Where each stands in the header.</summary>
internal sealed class ContactColumns
{
    /// <summary>Every column by its names, without accents and in lower case. The first two are needed.</summary>
    public static readonly IReadOnlyList<(string Column, string[] Names)> Known =
    [
        ("place_id", ["place_id", "place", "lieu", "id", "lieu_id", "id_lieu"]),
        ("mail", ["mail", "email", "courriel", "adresse mail", "adresse_mail", "e-mail"]),
        ("name", ["name", "nom", "contact"]),
        ("role", ["role", "fonction"]),
        ("language", ["language", "langue"]),
        ("source", ["source", "origine"]),
        ("consent", ["consent", "accord", "consentement"]),
        ("sure", ["sure", "certain", "confirme"]),
    ];

    private readonly Dictionary<string, int> places;

    private ContactColumns(Dictionary<string, int> places) => this.places = places;

    /// <summary>Finds the columns.</summary>
    /// <exception cref="UnreadableContactsException">One is missing or there twice.</exception>
    public static ContactColumns Find(IReadOnlyList<string> headers)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < headers.Count; at++)
        {
            var name = Plain(headers[at]);
            if (Known.FirstOrDefault(column => column.Names.Contains(name)).Column is { } column && !places.TryAdd(column, at))
            {
                throw new UnreadableContactsException($"Two columns of the header mean {column}: keep one.");
            }
        }

        return Known.Take(2).FirstOrDefault(column => !places.ContainsKey(column.Column)).Column is { } missing
            ? throw new UnreadableContactsException($"The header lacks the column {missing}.")
            : new ContactColumns(places);
    }

    /// <summary>A cell of a row, trimmed; null where the column or the text is missing.</summary>
    public string? Of(string column, IReadOnlyList<string> cells) =>
        places.TryGetValue(column, out var at) && at < cells.Count && cells[at].Trim() is { Length: > 0 } text ? text : null;

    private static string Plain(string header) => string.Concat(header.Trim('\uFEFF', ' ').ToLowerInvariant().Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
}
