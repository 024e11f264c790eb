using Soliguide.Contracts.Staff;
using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Staff;

namespace Soliguide.Grains.Staff;

/// <summary>The staff between the wire and the rules.</summary>
internal static class StaffMapping
{
    private const string FounderId = "admin";

    public static StaffLevel ToContract(CallerLevel level) => level switch
    {
        CallerLevel.Regular => StaffLevel.Regular,
        CallerLevel.Experienced => StaffLevel.Experienced,
        _ => StaffLevel.Trainee,
    };

    /// <summary>A key as asked for; its id and hash come with its secret.</summary>
    public static AccessKey ToKey(IssueKey command, DateTimeOffset now) =>
        new("", command.Owner, Enum.Parse<StaffRole>(command.Role, ignoreCase: true), "", now, command.By)
        {
            Territories = command.Territories.Select(TerritoryKey.Parse).ToValueList(),
            EndsAt = command.EndsAt,
        };

    /// <summary>The first administrator.</summary>
    public static StaffMember Founder(string? name, IEnumerable<string> taken)
    {
        var ids = Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? FounderId : $"{FounderId}{n}");
        return new StaffMember(ids.First(id => !taken.Contains(id)), name ?? FounderId, StaffRole.Administrator, CallerLevel.Experienced);
    }
}
