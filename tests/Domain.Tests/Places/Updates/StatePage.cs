using System.Globalization;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Tests.Places.Updates;

/// <summary>The words of docs/states.md for one update and for one step.</summary>
internal static class StatePage
{
    public static string Facts(PlaceUpdate update) => $"`{update.Stage}`; notice: {NoticeOf(update)}; desk: {DeskOf(update.Desk)}; "
        + $"letters to this person: {Letters(update)}; contact: {update.Contact}.";

    public static string Row(Step step) => step.Before == step.After && step.Done.Effects.Count == 0
        ? "- | - | -"
        : $"{StageOf(step)} | {Join(Changes(step.Before, step.After))} | {Join(step.Done.Effects.Select(Effect))}";

    private static string StageOf(Step step) => step.Before.Stage == step.After.Stage ? $"{step.After.Stage}" : $"**{step.After.Stage}**";

    private static IEnumerable<string> Changes(PlaceUpdate before, PlaceUpdate after)
    {
        if (before.Contact != after.Contact)
        {
            yield return $"contact {after.Contact}";
        }

        if (before.CallsRefused != after.CallsRefused)
        {
            yield return "calls refused";
        }

        if (before.AskAgainAt != after.AskAgainAt)
        {
            yield return after.AskAgainAt is { } day ? $"not before {Date(day)}" : "named day forgotten";
        }

        if (NoticeOf(before) != NoticeOf(after))
        {
            yield return $"notice {NoticeOf(after)}";
        }
        else if (before.Answer != after.Answer)
        {
            yield return "the answer";
        }

        foreach (var remembered in Remembered(before, after))
        {
            yield return remembered;
        }
    }

    private static IEnumerable<string> Remembered(PlaceUpdate before, PlaceUpdate after)
    {
        if (before.Default != after.Default && before.Answer is not null)
        {
            yield return "default remembered";
        }

        if (before.CallsDueAt != after.CallsDueAt && after.Desk == before.Desk)
        {
            yield return "call phase remembered";
        }

        if (!before.Calls.Equals(after.Calls))
        {
            yield return "call counted";
        }

        if (!before.Answers.Equals(after.Answers) && before.Answer == after.Answer)
        {
            yield return "id remembered";
        }

        if (before.Questions != after.Questions)
        {
            yield return "question remembered";
        }

        if (before.InScope != after.InScope)
        {
            yield return after.InScope ? "in scope" : "out of scope";
        }

        if (before.Ended != after.Ended)
        {
            yield return "ended";
        }
    }

    private static string Effect(PlaceEffect effect) => effect switch
    {
        PlaceEffect.SendLetter(var kind) => $"SendLetter {kind}",
        PlaceEffect.AddToCallDesk(var entry) => $"AddToCallDesk {DeskOf(entry)}",
        _ => effect.GetType().Name,
    };

    private static string DeskOf(DeskEntry? entry) =>
        entry is null ? "no" : entry.NotBefore is { } day ? $"{entry.Reason}, not before {Date(day)}" : $"{entry.Reason}";

    private static string NoticeOf(PlaceUpdate update) => update.Notice switch
    {
        Notice.Confirmed => "confirmed",
        Notice.Presumed => "presumed",
        _ => "none",
    };

    private static string Letters(PlaceUpdate update) => update.Letters == LettersSent.None ? "none" : $"{update.Letters}";

    private static string Date(DateTimeOffset at) => at.ToString("d MMMM", CultureInfo.InvariantCulture);

    private static string Join(IEnumerable<string> parts) => string.Join("; ", parts) is { Length: > 0 } text ? text : "-";
}
