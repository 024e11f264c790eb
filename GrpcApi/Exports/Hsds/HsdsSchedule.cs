namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>
/// One opening on some weekdays. HSDS cannot say closed: where a closure was announced the schedule ends before it (<c>valid_to</c>) and
/// another begins after it (<c>valid_from</c>). Times are those of the place's clocks; <c>notes</c> names their zone.
/// </summary>
internal sealed record HsdsSchedule(Guid Id, string OpensAt, string ClosesAt, string Byday, string Notes)
{
    public Guid? ServiceId { get; init; }

    public Guid? LocationId { get; init; }

    public string? ValidFrom { get; init; }

    public string? ValidTo { get; init; }

    public string Freq { get; } = "WEEKLY";

    public string Wkst { get; } = "MO";
}
