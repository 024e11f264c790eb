using Soliguide.Domain;
using Soliguide.Mailing.Incoming.Absences;

namespace Soliguide.Mailing.Incoming.Reports;

/// <summary>
/// A server's sign and a server's wording together. Either alone is not enough: people quote bounces, and servers write other mail.
/// </summary>
internal static class BounceWords
{
    public static Reading? Find(SeenMail mail)
    {
        if (Daemons.Sign(mail) is not { } sign || AutomaticReplies.Subject(mail) is not null || Daemons.Wording(mail) is not { } wording)
        {
            return null;
        }

        return new Reading.BounceInWords(WordReports.Read(mail).ToValueList(), new Because("bounce.wording", $"{sign}; {wording}"));
    }
}
