using System.Text.Json;

namespace Soliguide.Cli.Import.Json;

/// <summary>
/// A value in a record and the path to it, forgiving about absence: a field of an absent field is absent. Wrappings of MongoDB's
/// extended JSON (<c>{"$date": ...}</c>) are seen through, since exports of the platform's database carry them.
/// </summary>
internal readonly struct Field(JsonElement value, string path)
{
    /// <summary>Where it stands, such as <c>newhours.monday.timeslot[0].start</c>.</summary>
    public string Path { get; } = path;

    /// <summary>Whether the record says anything here; null is nothing.</summary>
    public bool Exists => value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>Whether it is an object.</summary>
    public bool IsObject => value.ValueKind == JsonValueKind.Object;

    /// <summary>The field of this name within an object.</summary>
    public Field this[string name] =>
        new(
            value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var found) ? Unwrap(found) : default,
            Path.Length == 0 ? name : $"{Path}.{name}");

    /// <summary>The first of these names that says something (newer or English name first); the first name when none does.</summary>
    public Field FirstOf(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var found = this[name];
            if (found.Exists && found.Text() != "")
            {
                return found;
            }
        }

        return this[names[0]];
    }

    /// <summary>The elements of an array; none where there is no array.</summary>
    public IEnumerable<Field> Items()
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        var at = 0;
        foreach (var item in value.EnumerateArray())
        {
            yield return new Field(Unwrap(item), $"{Path}[{at++}]");
        }
    }

    /// <summary>A text, or a number as it is written; trimmed. Empty for an empty text, null for anything else.</summary>
    public string? Text() => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    /// <summary>A text with something in it, else null.</summary>
    public string? Words() => Text() is { Length: > 0 } words ? words : null;

    /// <summary>A number, also one written as a text.</summary>
    public double? Number() =>
        double.TryParse(Text(), System.Globalization.CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number : null;

    /// <summary>Yes or no; null where the record says neither.</summary>
    public bool? Flag() => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static JsonElement Unwrap(JsonElement found)
    {
        if (found.ValueKind == JsonValueKind.Object)
        {
            foreach (var name in (ReadOnlySpan<string>)["$date", "$oid", "$numberInt", "$numberLong"])
            {
                if (found.TryGetProperty(name, out var inner))
                {
                    return inner;
                }
            }
        }

        return found;
    }
}
