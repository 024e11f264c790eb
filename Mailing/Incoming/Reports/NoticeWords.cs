namespace Soliguide.Mailing.Incoming.Reports;

/// <summary>What the words of a report say beside its fields, per address; for those that it does not name, looked up once.</summary>
internal sealed class NoticeWords(string notice)
{
    private readonly string own = notice[..Returned.Start(notice)];
    private (string Said, SmtpStep Step)? unnamed;

    public (string Said, SmtpStep Step) About(string address)
    {
        if (address.Length > 0 && own.Contains(address, StringComparison.OrdinalIgnoreCase))
        {
            return Read(address);
        }

        return unnamed ??= Read("");
    }

    private (string Said, SmtpStep Step) Read(string address)
    {
        var said = WordReports.Around(own, address);
        return (said, SmtpSteps.Of(said));
    }
}
