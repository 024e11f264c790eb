using Soliguide.Domain.Places.Updates;

namespace Soliguide.Mailing.Letters.Reminder;

/// <summary>The second letter, shorter: in 2019 the most efficient step, 25 points in a week.</summary>
internal static class ReminderLetter
{
    public static LetterForm Form { get; } = new(LetterKind.Reminder, "Reminder", [LetterKind.Ask]);
}
