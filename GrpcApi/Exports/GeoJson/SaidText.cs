using System.Text.Json;

namespace Soliguide.GrpcApi.Exports.GeoJson;

/// <summary>Texts that are left out where nobody wrote one.</summary>
internal static class SaidText
{
    public static void WriteSaid(this Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(name, text);
        }
    }
}
