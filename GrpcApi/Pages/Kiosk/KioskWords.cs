using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Pages.Public;
using Soliguide.GrpcApi.Pages.Public.Words;

namespace Soliguide.GrpcApi.Pages.Kiosk;

/// <summary>The words of the public pages in one file, for kiosks: every language at once, since there may be no line when somebody chooses one.</summary>
internal static class KioskWords
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>What the kiosk's script reads; see <c>Kiosk/src/words.ts</c>.</summary>
    public static byte[] Json() => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            languages = PublicWords.All.ToDictionary(words => words.Code, words => words.Keys.ToDictionary(key => key, key => words[key])
                .Concat(words.Calendar.Keys.Where(IsDate).Select(key => KeyValuePair.Create(key, words.Calendar[key])))
                .ToDictionary()),
            categories = PublicWords.All.ToDictionary(words => words.Code, words => words.Categories.ToDictionary(category => category, words.Category)),
            parents = ServiceCategories.All.Select(category => (category, Parent: ServiceCategories.ParentOf(category)))
                .Where(line => line.Parent is not null).OrderBy(line => line.category, StringComparer.Ordinal)
                .ToDictionary(line => line.category, line => line.Parent),
            needs = SearchModel.Needs,
        },
        Plain);

    /// <summary>Whether a word of the calendar is one that the kiosk says.</summary>
    private static bool IsDate(string key) =>
        key.StartsWith("weekday.", StringComparison.Ordinal)
        || (key.StartsWith("month.", StringComparison.Ordinal) && char.IsAsciiDigit(key[^1]))
        || key is "day.full.sameYear" or "day.first" or "range" or "range.single" or "range.open" or "list.comma" or "hours.slot" or "hours.all" or "hours.none";
}
