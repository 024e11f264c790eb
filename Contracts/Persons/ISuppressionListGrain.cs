namespace Soliguide.Contracts.Persons;

/// <summary>Who must not be written to although nothing else of them is kept. Stateless; key 0.</summary>
[Alias("suppression-list")]
public interface ISuppressionListGrain : IGrainWithIntegerKey
{
    /// <summary>A page of marks in their order.</summary>
    /// <param name="after">The last mark of the page before; null begins.</param>
    /// <param name="max">Most in a page, 1 to 1,000.</param>
    [Alias("list")]
    Task<SuppressionPage> List(string? after, int max);
}

/// <summary>A page of suppressions.</summary>
/// <param name="Lines">The suppressions.</param>
/// <param name="Next">What to ask after for the next page; null when there is none.</param>
[GenerateSerializer, Immutable, Alias("suppression-page")]
public sealed record SuppressionPage(SuppressionLine[] Lines, string? Next);

/// <summary>One suppression.</summary>
/// <param name="Mark">What is kept of the address: nobody reads it back, and nobody tries addresses on it without the server's secret.</param>
/// <param name="Suppression">Why and since when.</param>
/// <param name="By">Staff id, or <c>retention</c>.</param>
/// <param name="Reason">Why, where somebody said it.</param>
[GenerateSerializer, Immutable, Alias("suppression-line")]
public sealed record SuppressionLine(string Mark, Suppression Suppression, string? By, string? Reason);
