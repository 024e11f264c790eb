using Soliguide.Domain;
using Soliguide.Mailing.Letters.Receipt;

namespace Soliguide.Mailing.Templates;

/// <summary>Fills the templates of receipts with samples, as <see cref="TemplateTrial"/> does with letters.</summary>
internal static class ReceiptTrial
{
    private const string Language = "fr";

    public static IEnumerable<TemplateProblem> Run(LetterTemplates templates) =>
        from view in (ReceiptView[])[Sample(applied: true, "Name", "0", [new ReceiptPlace("Name", "now"), new ReceiptPlace("Name", "")]), Sample(applied: false, null, null, [new ReceiptPlace("Name", "")])]
        from part in TemplateTrial.Parts
        from problem in TemplateTrial.Try(templates, ReceiptWriter.Template(part, Language), part, view)
        select problem;

    private static ReceiptView Sample(bool applied, string? person, string? phone, ValueList<ReceiptPlace> places) => new(new ReceiptModel
    {
        CampaignTitle = "Title",
        PersonName = person,
        Recipient = "person@example.org",
        IsApplied = applied,
        WrittenOn = person is null ? null : new DateOnly(2019, 6, 14),
        Places = places,
        AnswerUrl = TemplateTrial.Link,
        SenderName = "Sender",
        SenderAddress = "sender@example.org",
        ContactPhone = phone,
        MessageId = "sample@example.org",
        Answers = new AnsweredMail("theirs@example.org", [], person ?? ""),
        Date = DateTimeOffset.UnixEpoch,
    });
}
