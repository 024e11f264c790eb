namespace Soliguide.Silo.Tests.Calls.Killed;

/// <summary>What callers went through while their silo was killed.</summary>
/// <param name="Kills">How often.</param>
/// <param name="Leases">Leases that a caller heard of.</param>
/// <param name="Outcomes">Acknowledged outcomes.</param>
/// <param name="CallBacks">Call-backs that were promised.</param>
internal sealed record DeskFaults(int Kills, int Leases, int Outcomes, int CallBacks)
{
    /// <summary>Places in two hands at once.</summary>
    public required int DoubleLeases { get; init; }

    /// <summary>Promised call-backs that nobody was given when their time had come.</summary>
    public required int LostCallBacks { get; init; }

    /// <summary>Outcomes that were acknowledged and that no place remembers.</summary>
    public required int LostOutcomes { get; init; }

    /// <summary>Outcomes that a place counted twice.</summary>
    public required int SecondOutcomes { get; init; }

    /// <summary>Whether everything held.</summary>
    public bool Held => DoubleLeases + LostCallBacks + LostOutcomes + SecondOutcomes == 0;
}
