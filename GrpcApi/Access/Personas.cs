using Soliguide.Domain.Places;
using Soliguide.Domain.Staff;

namespace Soliguide.GrpcApi.Access;

/// <summary>Invented people, one for each kind of work, for looking around in a demo.</summary>
internal static class Personas
{
    public static IReadOnlyList<StaffMember> All { get; } =
    [
        new("lea", "Léa", StaffRole.Reader, CallerLevel.Trainee),
        new("nadia", "Nadia", StaffRole.Caller, CallerLevel.Trainee),
        new("omar", "Omar", StaffRole.Caller, CallerLevel.Experienced) { Territories = [TerritoryKey.Parse("fr-75"), TerritoryKey.Parse("fr-93")] },
        new("claire", "Claire", StaffRole.Coordinator, CallerLevel.Regular),
        new("awa", "Awa", StaffRole.Administrator, CallerLevel.Experienced),
    ];
}
