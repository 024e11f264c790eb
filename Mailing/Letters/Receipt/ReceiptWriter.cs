using Fluid;
using MimeKit;
using MimeKit.Utils;
using Soliguide.Mailing.Templates;

namespace Soliguide.Mailing.Letters.Receipt;

/// <summary>
/// Writes receipts. They say of themselves that a machine wrote them (RFC 3834), so that no program answers, and stand in the thread of the
/// mail they answer. Safe to use from many threads.
/// </summary>
/// <param name="templates">The wording.</param>
public sealed class ReceiptWriter(LetterTemplates templates)
{
    /// <summary>The mail.</summary>
    /// <exception cref="LetterException">A field of the model cannot be used: the same model will fail again.</exception>
    /// <exception cref="TemplateException">A template cannot be used.</exception>
    public WireLetter Write(ReceiptModel model)
    {
        LetterWriter.Require(model.Places.Count > 0, nameof(model.Places), "a receipt is about one place at least.");
        LetterWriter.Require(LetterWriter.IsLink(model.AnswerUrl), nameof(model.AnswerUrl), "not an absolute http or https address.");
        var view = new ReceiptView(model);
        var text = TextLines.Wrap(templates.Render(Template("text", model), view, NullEncoder.Default));
        var html = templates.Render(Template("html", model), view, LetterWriter.Html);
        var boundary = LetterWriter.Boundary(model.MessageId);
        var head = Headers(model, templates.Render(Template("subject", model), view, NullEncoder.Default), boundary);
        return new WireLetter(head, LetterBody.Write(text, html, boundary), model.Date);
    }

    internal static string Template(string part, string language) => $"Receipt/{part}.{language}.liquid";

    private static string Template(string part, ReceiptModel model) => Template(part, model.Language);

    private static byte[] Headers(ReceiptModel model, string subject, string boundary)
    {
        var lines = new HeaderLines();
        lines.Add(HeaderId.From, LetterHeaders.Mailbox(nameof(model.SenderAddress), model.SenderName, model.SenderAddress));
        lines.AddAsIs(HeaderId.Date, DateUtils.FormatDate(model.Date));
        lines.Add(HeaderId.Subject, CleanText.Line(subject, 200));
        lines.AddAsIs(HeaderId.MessageId, $"<{LetterHeaders.Id(nameof(model.MessageId), model.MessageId)}>");
        lines.Add(HeaderId.To, LetterHeaders.Mailbox(nameof(model.Recipient), model.PersonName, model.Recipient));
        if (model.ReplyTo is not null)
        {
            lines.Add(HeaderId.ReplyTo, LetterHeaders.Mailbox(nameof(model.ReplyTo), model.SenderName, model.ReplyTo));
        }

        string[] thread = [.. model.Answers.References, .. model.Answers.MessageId is { } answered ? new[] { answered } : []];
        if (thread.Length > 0)
        {
            lines.Add(HeaderId.References, string.Join(' ', thread.Select(id => $"<{id}>")));
        }

        if (model.Answers.MessageId is { } theirs)
        {
            lines.AddAsIs(HeaderId.InReplyTo, $"<{theirs}>");
        }

        lines.AddAsIs(HeaderId.AutoSubmitted, "auto-replied");

        // Exchange asks for this one beside the standard's.
        lines.AddAsIs("X-Auto-Response-Suppress", "All");
        lines.AddAsIs(HeaderId.MimeVersion, "1.0");
        lines.AddAsIs(HeaderId.ContentType, LetterHeaders.Alternatives(boundary));
        return lines.ToArray();
    }
}
