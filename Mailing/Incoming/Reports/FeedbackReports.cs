using MimeKit;
using Soliguide.Domain;
using Soliguide.Mailing.Incoming.Texts;
using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Reports;

/// <summary>Complaints (RFC 5965): providers tell who pressed "this is spam".</summary>
internal static class FeedbackReports
{
    private const string ForwardSubject = "complaint about message from";

    public static Reading? Find(SeenMail mail)
    {
        foreach (var part in mail.Parts)
        {
            if (part.Own && part.Is("message/feedback-report") && part.Entity is MimePart report)
            {
                var groups = StatusFields.Read(PartText.Read(report, TextLimits.Plain, int.MaxValue).Text);
                var type = groups.Select(g => g["Feedback-Type"]).FirstOrDefault(t => t is not null) ?? "abuse";
                return new Reading.Complaint(
                    Recipients(mail, groups),
                    type.Trim().ToLowerInvariant(),
                    new Because("complaint.feedback-report", "message/feedback-report"));
            }
        }

        // A provider that forwards the letter with a fixed subject instead of a report.
        return Returned.Message(mail) is not null && Fold.Of(mail.Subject).StartsWith(ForwardSubject, StringComparison.Ordinal)
            ? new Reading.Complaint(Recipients(mail, []), "abuse", new Because("complaint.subject", ForwardSubject))
            : null;
    }

    private static ValueList<string> Recipients(SeenMail mail, List<StatusGroup> groups)
    {
        var named = groups
            .SelectMany(g => g.All("Original-Rcpt-To").Concat(g.All("Removal-Recipient")))
            .SelectMany(Addresses.In)
            .Select(found => found.Address)
            .Distinct()
            .ToList();
        if (named.Count == 0 && Returned.Message(mail) is { } returned)
        {
            named = [.. returned.To.Mailboxes.Select(m => m.Address.ToLowerInvariant()).Where(a => a.Contains('@')).Take(1)];
        }

        return named.ToValueList();
    }
}
