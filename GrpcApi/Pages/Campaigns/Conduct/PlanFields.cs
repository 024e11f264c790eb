using Microsoft.Extensions.Primitives;

namespace Soliguide.GrpcApi.Pages.Campaigns.Conduct;

/// <summary>What stands in the fields of a plan's form: as posted, or as a plan fills them in.</summary>
internal sealed class PlanFields
{
    private const int Longest = 100_000;
    private readonly Dictionary<string, string[]> values = [];

    /// <summary>The value of a field, blanks around it cut; empty when it is not there.</summary>
    public string this[string name]
    {
        get => values.TryGetValue(name, out var all) && all.Length > 0 ? all[^1] : "";
        set => values[name] = [value];
    }

    public static PlanFields Of(IEnumerable<KeyValuePair<string, StringValues>> form)
    {
        var fields = new PlanFields();
        foreach (var (name, posted) in form)
        {
            fields.values[name] = [.. posted.Select(value => Cut(value ?? ""))];
        }

        return fields;
    }

    public IReadOnlyList<string> All(string name) => values.GetValueOrDefault(name, []);

    public bool Has(string name, string value) => All(name).Contains(value);

    public void Set(string name, IEnumerable<string> all) => values[name] = [.. all];

    // Whoever pasted too much gets it back with a word about it; a megabyte need not come back.
    private static string Cut(string value) => (value.Length > Longest ? value[..Longest] : value).Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
