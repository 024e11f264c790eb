namespace Soliguide.Tests.Shared.Checker;

/// <summary>A stored record as it lies there.</summary>
internal sealed record StoredDocument
{
    /// <summary>The grain's key.</summary>
    public string Key { get; init; } = "";

    /// <summary>How often it was written.</summary>
    public long Version { get; init; }

    /// <summary>The document.</summary>
    public string Json { get; init; } = "";
}
