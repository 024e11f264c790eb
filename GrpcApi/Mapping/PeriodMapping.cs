using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>Planned periods.</summary>
internal static class PeriodMapping
{
    public const int Most = 200;

    public static V1.Period ToWire(this Period period) => new()
    {
        PeriodId = period.Id,
        Kind = period.Kind.ToWire<PeriodKind, V1.PeriodKind>(),
        StartDate = period.From.ToWire(),
        EndDate = period.To?.ToWire(),
        ServiceId = period.ServiceId ?? "",
        Hours = period.Hours?.ToWire(),
        Text = period.Text ?? "",
    };

    public static Period Read(this V1.Period period, Reading at) => new(
        period.PeriodId,
        period.Kind.ReadEnum<V1.PeriodKind, PeriodKind>(at["kind"]),
        period.StartDate.ReadDay(at["start_date"]),
        period.EndDate.ReadDayOrNull(at["end_date"]))
    {
        ServiceId = period.ServiceId.OrNull(),
        Hours = period.Hours.ReadHours(at["hours"]),
        Text = period.Text.OrNull(),
    };
}
