using System.Text.Json;

namespace Soliguide.GrpcApi.Errors;

/// <summary>What people at the call desk and readers are told of an error, in French, from <c>errors.fr.json</c>.</summary>
internal static class FrenchTexts
{
    private static readonly Dictionary<string, string> Texts = Read();

    public static string? Of(string reason) => Texts.GetValueOrDefault(reason);

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(FrenchTexts).Assembly.GetManifestResourceStream("errors.fr.json")
            ?? throw new InvalidOperationException("errors.fr.json is not embedded; see GrpcApi.csproj.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
