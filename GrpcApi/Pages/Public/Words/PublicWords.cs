using System.Globalization;
using System.Text.Json;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Pages.Answers.Words;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Public.Words;

/// <summary>
/// What the public pages and kiosks say in one language, from <c>public.fr.json</c> and its sisters; every language has every key. Days and hours are
/// said in the words of the answer page, or in those of <c>calendar.ru.json</c> and its sisters where it does not speak the language.
/// </summary>
internal sealed class PublicWords
{
    private readonly Dictionary<string, string> texts;
    private readonly Dictionary<string, string> categories;

    private PublicWords(string code)
    {
        (Code, Calendar) = (code, AnswerWords.CalendarOf(code));
        texts = WordFile.Read($"public.{code}.json");
        categories = WordFile.Read($"categories.{code}.json");
    }

    /// <summary>French first: what is shown when nothing speaks for another language.</summary>
    public static IReadOnlyList<PublicWords> All { get; } =
        [.. ((string[])["fr", "en", "es", "ar", "ru", "uk", "ps", "fa", "ro", "pt", "ca", "ka"]).Select(code => new PublicWords(code))];

    /// <summary>ISO 639.</summary>
    public string Code { get; }

    /// <summary>ltr or rtl.</summary>
    public string Direction => this["language.dir"];

    /// <summary>What readers are told of a translation that nobody who speaks the language has read yet; empty once somebody has.</summary>
    public string Draft => this["language.draft"];

    /// <summary>Days and hours.</summary>
    public AnswerWords Calendar { get; }

    public IReadOnlyCollection<string> Keys => texts.Keys;

    public IReadOnlyCollection<string> Categories => categories.Keys;

    public string this[string key] => texts[key];

    /// <summary>The language of a code; null when it is none of ours.</summary>
    public static PublicWords? Of(string? code) => All.FirstOrDefault(words => words.Code == code);

    /// <summary>The word of a value of an enumeration: <c>reason.closure</c>.</summary>
    public string Of<T>(string group, T value)
        where T : struct, Enum => this[$"{group}.{JsonNamingPolicy.CamelCase.ConvertName(value.ToString())}"];

    /// <summary>A phrase with its blanks filled.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Blank, string Text)> blanks) => WordFile.Fill(this[key], blanks);

    public string Count(string key, int count) => Fill(key, ("count", count.ToString("N0", CultureInfo.GetCultureInfo(Code))));

    /// <summary>What a category of service is called; one that is new here is read from its own name.</summary>
    public string Category(string category) => categories.GetValueOrDefault(category) ?? category.Replace('_', ' ');

    /// <summary>A time of day on these clocks.</summary>
    public string Time(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var time = TimeZoneInfo.ConvertTime(instant, zone);
        return Fill(
            time.Minute == 0 ? "time.whole" : "time",
            ("hour", time.Hour.ToString(CultureInfo.InvariantCulture)), ("minutes", time.Minute.ToString("00", CultureInfo.InvariantCulture)));
    }

    /// <summary>A day on these clocks, with its weekday.</summary>
    public string Day(DateTimeOffset instant, TimeZoneInfo zone) => Calendar.Full(LocalDay.Of(instant, zone));

    /// <summary>An instant on these clocks.</summary>
    public string Moment(DateTimeOffset instant, TimeZoneInfo zone) => Fill("moment", ("day", Day(instant, zone)), ("time", Time(instant, zone)));
}
