using Soliguide.Contracts.Reports;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Access;

namespace Soliguide.GrpcApi.Pages.Campaigns.Seasons;

/// <summary>What callers brought, as coordinators read it: of their own territories alone.</summary>
internal static class CallerTallies
{
    /// <summary>Outcomes that say the same of a caller's day, under the name of their words.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<CallOutcome>> Groups { get; } = new Dictionary<string, IReadOnlyList<CallOutcome>>
    {
        ["answered"] = [CallOutcome.Answered],
        ["unreached"] = [CallOutcome.NoAnswer, CallOutcome.Busy, CallOutcome.Voicemail],
        ["later"] = [CallOutcome.CallBackAt, CallOutcome.WillDoOnline],
        ["wrong"] = [CallOutcome.WrongNumber, CallOutcome.Moved],
        ["refused"] = [CallOutcome.Refused],
    };

    /// <summary>Those of the territories of whoever asks; all for somebody who acts everywhere, none for nobody.</summary>
    public static IReadOnlyList<CallerTally> Within(IReadOnlyList<CallerTally> tallies, StaffIdentity? who) =>
        [.. tallies.Where(tally => who?.Covers([TerritoryKey.Parse(tally.Territory)]) == true)];

    /// <summary>A caller's records of a group.</summary>
    public static int In(CallerTally tally, string group) => Groups[group].Sum(outcome => tally.ByOutcome.GetValueOrDefault(FigureWriter.Name(outcome)));
}
