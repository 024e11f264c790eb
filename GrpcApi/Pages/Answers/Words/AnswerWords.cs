using System.Globalization;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Answers.Words;

/// <summary>What the answer page says in one language, from <c>answer.fr.json</c> and its sisters; every language has every key.</summary>
internal sealed class AnswerWords
{
    private readonly Dictionary<string, string> _texts;

    private AnswerWords(string code, Dictionary<string, string> texts)
    {
        Code = code;
        _texts = texts;
    }

    /// <summary>French first: what is shown when nothing speaks for another language.</summary>
    public static IReadOnlyList<AnswerWords> All { get; } = [Read("fr"), Read("en"), Read("es"), Read("ar")];

    public static AnswerWords French => All[0];

    /// <summary>ISO 639.</summary>
    public string Code { get; }

    /// <summary>ltr or rtl.</summary>
    public string Direction => this["language.dir"];

    public IReadOnlyCollection<string> Keys => _texts.Keys;

    public string this[string key] => _texts[key];

    public string? Find(string key) => _texts.GetValueOrDefault(key);

    /// <summary>A phrase with its blanks, written <c>{name}</c>, filled.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Blank, string Text)> blanks)
    {
        var phrase = this[key];
        foreach (var (blank, text) in blanks)
        {
            phrase = phrase.Replace($"{{{blank}}}", text, StringComparison.Ordinal);
        }

        return phrase;
    }

    public string Count(string key, int count) => Fill(key, ("count", count.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The language of a code; null when it is none of ours.</summary>
    public static AnswerWords? Of(string? code) => All.FirstOrDefault(words => words.Code == code);

    /// <summary>Days and hours alone, from <c>calendar.ru.json</c> and its sisters: languages that the public reads and the answer page does not speak.</summary>
    public static AnswerWords CalendarOf(string code) => Of(code) ?? new AnswerWords(code, WordFile.Read($"calendar.{code}.json"));

    private static AnswerWords Read(string code) => new(code, WordFile.Read($"answer.{code}.json"));
}
