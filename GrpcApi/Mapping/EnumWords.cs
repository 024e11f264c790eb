using System.Text.Json;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>Values of enumerations as files and addresses write them.</summary>
internal static class EnumWords
{
    /// <summary>The value in camel case, such as <c>temporarilyClosed</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The value in snake case, such as <c>temporarily_closed</c>.</summary>
    public static string Snake<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
