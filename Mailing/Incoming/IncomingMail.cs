using Soliguide.Domain;
using Soliguide.Mailing.Incoming.Answering;
using Soliguide.Mailing.Incoming.Correlate;
using Soliguide.Mailing.Incoming.Facts;
using Soliguide.Mailing.Incoming.Texts;

namespace Soliguide.Mailing.Incoming;

/// <summary>Everything read from one arriving mail. The same bytes and arguments give the same value.</summary>
/// <param name="Version">The <see cref="IncomingReader.Version"/> that read it.</param>
/// <param name="Head">What the mail says of itself.</param>
/// <param name="Reading">What it is.</param>
/// <param name="Clues">What may tell which letter it is about, strongest first.</param>
/// <param name="Text">What a person newly wrote, or the words of an absence; empty for every other machine.</param>
/// <param name="Facts">What a person's reply says, for a proposal; empty for machines.</param>
/// <param name="Answer">Why no automatic mail may be written back: never to a machine (RFC 3834).</param>
public sealed record IncomingMail(
    int Version, MailHead Head, Reading Reading, ValueList<Clue> Clues, NewText Text, ValueList<Fact> Facts, AnswerRefusal Answer)
{
    /// <summary>Whether an automatic mail may be written back at all; <see cref="ReceiptRules"/> says whether one is.</summary>
    public bool MayBeAnswered => Answer == AnswerRefusal.None;
}
