using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Absences;

/// <summary>The words of people who are away.</summary>
internal static class AbsenceWords
{
    private static readonly PhraseTable Words = PhraseTable.Load("Absences/away.txt");

    /// <summary>Whether a folded text speaks of an absence at all.</summary>
    public static bool Speaks(string folded) => Words.Find(folded) is not null;

    /// <summary>Whether the person left this mailbox for good.</summary>
    public static bool ForGood(string folded) => Words.Find("for good", folded) is not null;
}
