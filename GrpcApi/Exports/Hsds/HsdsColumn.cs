namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>A column of a table of the package.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Name">As HSDS names it.</param>
/// <param name="Value">What a row has there; null leaves the cell empty.</param>
internal sealed record HsdsColumn<T>(string Name, Func<T, object?> Value)
{
    /// <summary>The type in the words of Table Schema.</summary>
    public string Type { get; init; } = "string";

    /// <summary>The table whose <c>id</c> it holds.</summary>
    public string? RefersTo { get; init; }
}
