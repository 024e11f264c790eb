using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns.Tallies;

namespace Soliguide.GrpcApi.Pages.Campaigns.Curves;

/// <summary>One evening of a campaign: the same numbers for the curve and for the row of its table.</summary>
/// <param name="Day">The local day.</param>
/// <param name="Places">Places that count.</param>
/// <param name="Answered">Answered so far.</param>
/// <param name="Presumed">Presumed closed that evening.</param>
internal sealed record CurveDay(DateOnly Day, int Places, int Answered, int Presumed)
{
    public double AnsweredPercent => Share.Percent(Answered, Places);

    public double PresumedPercent => Share.Percent(Presumed, Places);

    public static CurveDay Of(DayTally day) => new(day.Day, day.Places, day.Answered, day.Presumed);
}
