namespace Soliguide.Silo.Tests.Storage;

/// <summary>A small record to store.</summary>
public sealed record Note
{
    public int Schema { get; init; } = 1;

    public string Text { get; init; } = "";
}
