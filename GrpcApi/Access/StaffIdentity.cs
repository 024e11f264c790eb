using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Staff;

namespace Soliguide.GrpcApi.Access;

/// <summary>Somebody of the staff, or a program, as they came to the front door.</summary>
/// <param name="Id">Under which id they act in journals; null for somebody on this machine who must still say so.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Via">How they are known: <c>session</c>, <c>persona</c>, <c>key k7f2m4qa</c>, <c>staff key</c>, <c>this machine</c>.</param>
internal sealed record StaffIdentity(string? Id, string Name, StaffRole Role, string Via)
{
    /// <summary>Known by the staff key of the settings.</summary>
    public const string StaffKey = "staff key";

    /// <summary>Known by coming from the server's own machine.</summary>
    public const string ThisMachine = "this machine";

    /// <summary>Where they may act; empty is everywhere.</summary>
    public ValueList<TerritoryKey> Territories { get; init; } = [];

    /// <summary>Whether they may do what needs a role.</summary>
    public bool May(StaffRole least) => Role >= least;

    /// <summary>Whether they may act about all of this: whoever has territories acts within them alone.</summary>
    /// <param name="territories">What it is about; none is about everything.</param>
    public bool Covers(IReadOnlyCollection<TerritoryKey> territories) =>
        Territories.Count == 0 || (territories.Count > 0 && territories.All(Territories.Contains));
}
