using Soliguide.Mailing.Incoming.Absences;
using Soliguide.Mailing.Incoming.Reports;
using Soliguide.Mailing.Incoming.Texts;

namespace Soliguide.Mailing.Incoming.Classify;

/// <summary>
/// What a mail is, asked in a fixed order. Reports carry the marks of automatic replies, so they come first; a person is whoever is left.
/// </summary>
internal static class Classifier
{
    public static Reading Read(SeenMail mail, Func<NewText> newText) =>
        FeedbackReports.Find(mail)
        ?? DeliveryReports.Find(mail)
        ?? FailedRecipientsHeader.Find(mail)
        ?? BounceWords.Find(mail)
        ?? AutomaticReplies.Find(mail)
        ?? Unsubscribes.Find(mail, newText())
        ?? Person(mail);

    private static Reading.Human Person(SeenMail mail)
    {
        var forwarded = ForwardedReports.Find(mail);
        return new Reading.Human(forwarded is not null, new Because("human", "no sign of a machine")) { Dead = forwarded ?? [] };
    }
}
