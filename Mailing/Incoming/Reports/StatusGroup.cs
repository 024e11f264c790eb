namespace Soliguide.Mailing.Incoming.Reports;

/// <summary>One group of fields.</summary>
internal sealed class StatusGroup
{
    private readonly List<(string Name, string Value)> fields = [];

    public bool IsEmpty => fields.Count == 0;

    /// <summary>The first value of a field, without regard to case; null when absent or blank.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var field in fields)
            {
                if (field.Value.Length > 0 && field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return field.Value;
                }
            }

            return null;
        }
    }

    /// <summary>Every value of a field.</summary>
    public IEnumerable<string> All(string name) =>
        fields.Where(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(f => f.Value);

    public void Add(string name, string value) => fields.Add((name, value));

    public void Continue(string name, string value)
    {
        var last = fields[^1];
        if (last.Name == name && last.Value.Length < 4_000)
        {
            fields[^1] = (name, $"{last.Value} {value}".TrimStart());
        }
    }

    public bool Repeats(string name) =>
        name.Equals("Final-Recipient", StringComparison.OrdinalIgnoreCase) && this["Final-Recipient"] is not null;
}
