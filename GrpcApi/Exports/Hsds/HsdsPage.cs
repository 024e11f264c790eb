namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>The head of every list of HSDS, and its contents.</summary>
/// <param name="TotalItems">All that meets the question.</param>
/// <param name="TotalPages">Pages of it.</param>
/// <param name="PageNumber">This page, from 1.</param>
/// <param name="Contents">What is on it.</param>
internal sealed record HsdsPage(int TotalItems, int TotalPages, int PageNumber, IReadOnlyList<object> Contents)
{
    public int Size => Contents.Count;

    public bool FirstPage => PageNumber == 1;

    public bool LastPage => PageNumber >= TotalPages;

    public bool Empty => Contents.Count == 0;
}
