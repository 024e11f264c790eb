using System.Text.Json;
using Soliguide.GrpcApi.Hosting;

namespace Soliguide.GrpcApi.Pages.Words;

/// <summary>A file of words that is embedded in the program, and phrases with blanks.</summary>
internal static class WordFile
{
    /// <summary>The words by name.</summary>
    /// <exception cref="InvalidOperationException">The file is not embedded: GrpcApi.csproj does not name it.</exception>
    public static Dictionary<string, string> Read(string file) => JsonSerializer.Deserialize<Dictionary<string, string>>(EmbeddedFile.Bytes(file))!;

    /// <summary>A phrase with its blanks, written <c>{name}</c>, filled.</summary>
    public static string Fill(string phrase, params ReadOnlySpan<(string Blank, string Text)> blanks)
    {
        foreach (var (blank, text) in blanks)
        {
            phrase = phrase.Replace($"{{{blank}}}", text, StringComparison.Ordinal);
        }

        return phrase;
    }
}
