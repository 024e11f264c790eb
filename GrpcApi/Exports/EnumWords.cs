using System.Text.Json;

namespace Soliguide.GrpcApi.Exports;

/// <summary>Values of enumerations as the files write them.</summary>
internal static class EnumWords
{
    /// <summary>The value in camel case, such as <c>temporarilyClosed</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
