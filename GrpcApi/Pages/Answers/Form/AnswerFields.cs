using Microsoft.Extensions.Primitives;

namespace Soliguide.GrpcApi.Pages.Answers.Form;

/// <summary>What stands in the fields of the form: as posted, or as the page fills them in.</summary>
internal sealed class AnswerFields
{
    private const int Longest = 2000;
    private readonly Dictionary<string, string[]> _values;

    private AnswerFields(Dictionary<string, string[]> values)
    {
        _values = values;
    }

    /// <summary>A form that nobody has touched.</summary>
    public static AnswerFields Empty => new([]);

    /// <summary>The choice; one of <see cref="Choices"/>, or anything else that was sent.</summary>
    public string Choice => this["choix"];

    /// <summary>The value of a field, blanks around it cut; empty when it is not there.</summary>
    public string this[string name] => _values.TryGetValue(name, out var values) && values.Length > 0 ? values[^1] : "";

    public static AnswerFields Of(IEnumerable<KeyValuePair<string, StringValues>> form) => new(form.ToDictionary(
        field => field.Key,
        field => field.Value.Select(value => Cut(value ?? "")).ToArray(),
        StringComparer.Ordinal));

    public IReadOnlyList<string> All(string name) => _values.GetValueOrDefault(name, []);

    public bool Has(string name, string value) => All(name).Contains(value);

    /// <summary>The same with another value in a field.</summary>
    public AnswerFields With(string name, params string[] values) => new(new Dictionary<string, string[]>(_values) { [name] = values });

    /// <summary>The same without some fields.</summary>
    public AnswerFields Without(params string[] names) =>
        new(_values.Where(field => !names.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value));

    /// <summary>Everything that was said, in one order: equal texts are the same answer sent again.</summary>
    public string Canonical() => string.Join('\n', _values
        .OrderBy(field => field.Key, StringComparer.Ordinal)
        .SelectMany(field => field.Value.Order(StringComparer.Ordinal).Select(value => $"{field.Key}={value}")));

    /// <summary>All fields and values but these, for a page that asks once more before it sends them.</summary>
    public IEnumerable<(string Name, string Value)> Except(params string[] names) =>
        _values.Where(field => !names.Contains(field.Key)).SelectMany(field => field.Value.Select(value => (field.Key, value)));

    // A text a little too long must come back to its writer with a word about it; a megabyte need not.
    private static string Cut(string value) => (value.Length > Longest ? value[..Longest] : value).Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
