using Soliguide.Domain;

namespace Soliguide.Mailing.Incoming.Reports;

/// <summary>Servers that name the failed addresses in a header of their own, such as Exim.</summary>
internal static class FailedRecipientsHeader
{
    private const string Name = "X-Failed-Recipients";

    public static Reading? Find(SeenMail mail) =>
        mail.Header(Name) is { Length: > 0 }
            ? new Reading.BounceInWords(WordReports.Read(mail).ToValueList(), new Because("bounce.failed-recipients", Name))
            : null;
}
