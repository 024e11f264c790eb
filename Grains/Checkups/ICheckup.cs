using Soliguide.Contracts.Checkups;

namespace Soliguide.Grains.Checkups;

/// <summary>Looks at what the silos live on. Implemented by the silo, which alone knows it.</summary>
public interface ICheckup
{
    /// <summary>This machine's clock (UTC).</summary>
    DateTimeOffset Now { get; }

    /// <summary>What all silos share, and what each says of itself.</summary>
    Task<CheckupReport> OfAll();

    /// <summary>What this silo says of itself.</summary>
    Task<CheckupFinding[]> OfThis();
}
