using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Domain.Places.Updates;

/// <summary>
/// What may be said about a place. Asked before anything is taken, at every door and by the same rules; what is refused here
/// never reaches <see cref="PlaceMachine"/>.
/// </summary>
public static class AnswerRules
{
    /// <summary>Everything that speaks against a submission; empty when it may be taken.</summary>
    /// <param name="submission">What came in.</param>
    /// <param name="sheet">The place as it stands: its services and planned periods.</param>
    /// <param name="today">The day it is in the place's own time zone.</param>
    public static ValueList<FieldProblem> Check(Submission submission, PlaceSheet sheet, DateOnly today) =>
        Envelope(submission).Concat(Content(submission.Content, sheet, today)).ToValueList();

    private static IEnumerable<FieldProblem> Envelope(Submission submission)
    {
        foreach (var problem in IdProblems("id", submission.Id).Concat(IdProblems("by", submission.By)))
        {
            yield return problem;
        }

        if (!Enum.IsDefined(submission.Channel))
        {
            yield return new FieldProblem(
                "channel", "CHANNEL_UNKNOWN", $"Name how it came: {string.Join(", ", Enum.GetNames<Channel>())}.");
        }
    }

    private static IEnumerable<FieldProblem> Content(AnswerContent content, PlaceSheet sheet, DateOnly today) => content switch
    {
        AnswerContent.Changes changes => PeriodRules.Check(changes.Periods, sheet, today).Select(p => p.Within("changes")),
        AnswerContent.ClosedForGood closed => PublicTextProblems("closedForGood.text", closed.Text),
        AnswerContent.WrongContact { BetterMail: { } mail } => BetterMail(mail),
        AnswerContent.NotKnownYet later => AskAgainOn(later.AskAgainOn, today),
        _ => [],
    };

    private static IEnumerable<FieldProblem> BetterMail(string mail)
    {
        if (!Mailbox.TryNormalise(mail, out _))
        {
            yield return new FieldProblem(
                "wrongContact.betterMail", "MAIL_NOT_PLAUSIBLE", "Give a mail address like name@example.org, or leave it out.");
        }
    }

    private static IEnumerable<FieldProblem> AskAgainOn(DateOnly day, DateOnly today)
    {
        const string Field = "notKnownYet.askAgainOn";
        if (day <= today)
        {
            yield return new FieldProblem(Field, "ASK_AGAIN_NOT_AHEAD", $"Name a day after today, {today:yyyy-MM-dd}.");
        }
        else if (day > today.AddMonths(AnswerLimits.Months))
        {
            yield return new FieldProblem(Field, "ASK_AGAIN_TOO_FAR", $"Name a day within {AnswerLimits.Months} months from today.");
        }
    }

    internal static IEnumerable<FieldProblem> IdProblems(string field, string id)
    {
        if (string.IsNullOrWhiteSpace(id))
        {
            yield return new FieldProblem(field, "ID_EMPTY", "Give an id; the same id twice means the same thing twice.");
        }
        else if (id.Length > AnswerLimits.Id)
        {
            yield return new FieldProblem(
                field, "ID_TOO_LONG", $"Give an id of at most {AnswerLimits.Id} characters; this one has {id.Length}.");
        }
    }

    /// <summary>A text that the public reads, as somebody wrote it in an answer.</summary>
    internal static IEnumerable<FieldProblem> PublicTextProblems(string field, string? text) => text is not null && PublicText.HoldsPrivateWords(text)
        ? TextProblems(field, text).Append(new FieldProblem(
            field, "TEXT_HOLDS_CONTACT", "Take the telephone number, mail or street address or link out: the text is public. They have fields of their own."))
        : TextProblems(field, text);

    internal static IEnumerable<FieldProblem> TextProblems(string field, string? text)
    {
        if (text is null)
        {
            yield break;
        }

        if (text.Length > AnswerLimits.Text)
        {
            yield return new FieldProblem(
                field, "TEXT_TOO_LONG", $"Shorten the text to {AnswerLimits.Text} characters; it has {text.Length}.");
        }

        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
        {
            yield return new FieldProblem(field, "TEXT_HAS_CONTROL_CHARACTERS", "Write plain text: letters, figures, signs and line ends.");
        }
    }
}
