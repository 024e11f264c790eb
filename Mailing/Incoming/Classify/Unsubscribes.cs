using Soliguide.Mailing.Incoming.Texts;
using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Classify;

/// <summary>
/// People who want no more mail. Only what says so by itself: a subject that consists of it, or a short text. Whoever also answers is
/// read as a person.
/// </summary>
internal static class Unsubscribes
{
    private const int Short = 240;
    private static readonly PhraseTable Words = PhraseTable.Load("Classify/unsubscribe.txt");
    private static readonly HashSet<string> Subjects =
        [.. WordLines.Section("Classify/unsubscribe.txt", "subject")];

    public static Reading? Find(SeenMail mail, NewText text)
    {
        var folded = Fold.Of(text.Text);
        if (Subjects.Contains(Fold.Of(mail.Subject).Trim(' ', '.', '!')) && folded.Length <= Short)
        {
            return new Reading.Unsubscribe(new Because("unsubscribe.subject", "subject"));
        }

        return folded.Length <= Short && Words.Find("text", folded) is { } phrase
            && (phrase.Contains(' ') || folded.Trim(' ', '.', '!') == phrase)
            ? new Reading.Unsubscribe(new Because("unsubscribe.words", phrase))
            : null;
    }
}
