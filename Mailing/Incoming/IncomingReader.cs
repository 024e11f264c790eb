using MimeKit;
using Soliguide.Mailing.Incoming.Absences;
using Soliguide.Mailing.Incoming.Answering;
using Soliguide.Mailing.Incoming.Classify;
using Soliguide.Mailing.Incoming.Correlate;
using Soliguide.Mailing.Incoming.Facts;
using Soliguide.Mailing.Incoming.Guard;
using Soliguide.Mailing.Incoming.Texts;

namespace Soliguide.Mailing.Incoming;

/// <summary>Reads what comes back. Pure: no clock, no memory, no socket; never throws for what a mail holds.</summary>
public static class IncomingReader
{
    /// <summary>Raised whenever a rule changes what is read: stored mail of a lower version is worth reading again.</summary>
    public const int Version = 3;

    /// <summary>Reads a mail as it arrived.</summary>
    /// <param name="raw">The bytes as the door took them.</param>
    /// <param name="frame">When it arrived and what the campaign asks about.</param>
    public static IncomingMail Read(ReadOnlyMemory<byte> raw, ReadingFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var guarded = MailGuard.Parse(raw);
        if (guarded.Message is not { } message)
        {
            var reason = guarded.Reason ?? QuarantineReason.Unreadable;
            return Aside(raw, reason, new Because("guard", reason.ToString()));
        }

        using (message)
        {
            try
            {
                return Read(message, frame);
            }
#pragma warning disable CA1031 // One mail that a rule stumbles over must not stop the mailbox: it is set aside, with the fault's name.
            catch (Exception fault) when (fault is not OutOfMemoryException)
#pragma warning restore CA1031
            {
                return Aside(raw, QuarantineReason.Unreadable, new Because("guard.fault", fault.GetType().Name));
            }
        }
    }

    private static IncomingMail Read(MimeMessage message, ReadingFrame frame)
    {
        var mail = new SeenMail(message);
        NewText? text = null;
        var reading = Classifier.Read(mail, () => text ??= NewTexts.Of(mail));
        if (reading is Reading.Absence absence)
        {
            text = NewTexts.Of(mail);
            reading = absence with { Away = AwayReader.Read(text, frame.For(message)) };
        }

        return new IncomingMail(
            Version,
            MailHeads.Of(mail),
            reading,
            Clues.Of(mail, reading),
            text ?? NewText.None,
            reading is Reading.Human ? FactReader.Read(text ?? NewText.None, frame.For(message)) : [],
            AnswerPermission.Of(mail, reading));
    }

    private static IncomingMail Aside(ReadOnlyMemory<byte> raw, QuarantineReason reason, Because because) => new(
        Version,
        MailHeads.Of(raw),
        new Reading.Quarantined(reason, because),
        [],
        NewText.None,
        [],
        AnswerRefusal.NotAPersonsReply);
}
