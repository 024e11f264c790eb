using System.Text.Json;

namespace Soliguide.Mailing.Words;

/// <summary>
/// A table of words kept as a resource. Own tables, because the culture data of a machine may be missing (no ICU) or change with
/// its next update, and a letter must read the same everywhere.
/// </summary>
internal static class WordsFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads one table.</summary>
    /// <param name="name">Its file name, such as <c>dates.fr.json</c>.</param>
    public static T Read<T>(string name)
    {
        using var stream = typeof(WordsFile).Assembly.GetManifestResourceStream($"Words/{name}")
            ?? throw new InvalidOperationException($"The table of words {name} is not in the assembly.");
        return JsonSerializer.Deserialize<T>(stream, Json)
            ?? throw new InvalidOperationException($"The table of words {name} is empty.");
    }
}
