namespace Soliguide.Silo.Storage.Reading;

/// <summary>A grain whose derived rows are not what its document says.</summary>
/// <param name="Table">The derived table.</param>
/// <param name="StateName">The state's name.</param>
/// <param name="Key">The grain's key.</param>
/// <param name="Kind">What is wrong.</param>
internal sealed record Difference(string Table, string StateName, string Key, DifferenceKind Kind);

/// <summary>What is wrong with derived rows.</summary>
internal enum DifferenceKind
{
    /// <summary>The document tells of a row that is not there.</summary>
    Missing,

    /// <summary>There is a row, but it says something else.</summary>
    Different,

    /// <summary>There is a row of which no document tells.</summary>
    LeftOver,
}
