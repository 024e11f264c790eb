using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Campaigns.Tallies;

/// <summary>What an answer is counted as. One with several periods counts once, as what closes most for the public.</summary>
public enum AnswerKind
{
    /// <summary>The sheet is right all season (57 % in 2021).</summary>
    NothingChanges,

    /// <summary>The place closes for a while.</summary>
    Closure,

    /// <summary>Other hours.</summary>
    Hours,

    /// <summary>Some services stop, the place goes on.</summary>
    Services,

    /// <summary>Only a message.</summary>
    Message,

    /// <summary>Closed for good.</summary>
    ClosedForGood,
}

/// <summary>Sorts answers into kinds.</summary>
public static class AnswerKinds
{
    /// <summary>The kind of an answer.</summary>
    public static AnswerKind Of(AnswerContent.AboutPlace content) => content switch
    {
        AnswerContent.ClosedForGood => AnswerKind.ClosedForGood,
        AnswerContent.Changes(var periods) when periods.Any(period => period is { Kind: PeriodKind.Closure, ServiceId: null }) => AnswerKind.Closure,
        AnswerContent.Changes(var periods) when periods.Any(period => period.Kind is PeriodKind.Closure) => AnswerKind.Services,
        AnswerContent.Changes(var periods) when periods.Any(period => period.Kind is PeriodKind.ChangedHours) => AnswerKind.Hours,
        AnswerContent.Changes => AnswerKind.Message,
        _ => AnswerKind.NothingChanges,
    };
}
