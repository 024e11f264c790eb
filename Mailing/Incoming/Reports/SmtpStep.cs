using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Reports;

/// <summary>At which step the other server refused: it tells whether the sender, the recipient or the letter was meant.</summary>
internal enum SmtpStep
{
    Unsaid,

    /// <summary>Connection, greeting or sender: nobody has named a recipient yet.</summary>
    Sender,

    Recipient,

    /// <summary>The recipient had been accepted: only the letter is refused.</summary>
    Letter,
}

/// <summary>Reads the step from what a report says.</summary>
internal static class SmtpSteps
{
    private const int LongestLook = 4_000;
    private static readonly PhraseTable Words = PhraseTable.Load("Reports/steps.txt");

    public static SmtpStep Of(string said) =>
        Words.Find(Fold.Of(said.AsSpan(0, Math.Min(said.Length, LongestLook)))) is var (section, _)
            ? Enum.Parse<SmtpStep>(section)
            : SmtpStep.Unsaid;
}
