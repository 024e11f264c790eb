using System.Text.Json;
using Soliguide.GrpcApi.Hosting;

namespace Soliguide.GrpcApi.Errors;

/// <summary>What people at the call desk and readers are told of an error, in French, from <c>errors.fr.json</c>.</summary>
internal static class FrenchTexts
{
    private static readonly Dictionary<string, string> Texts = JsonSerializer.Deserialize<Dictionary<string, string>>(EmbeddedFile.Bytes("errors.fr.json"))!;

    public static string? Of(string reason) => Texts.GetValueOrDefault(reason);
}
