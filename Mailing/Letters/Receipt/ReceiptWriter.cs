using System.Text;
using Fluid;
using MimeKit;
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
    public MimeMessage Write(ReceiptModel model)
    {
        LetterWriter.Require(model.Places.Count > 0, nameof(model.Places), "a receipt is about one place at least.");
        LetterWriter.Require(LetterWriter.IsLink(model.AnswerUrl), nameof(model.AnswerUrl), "not an absolute http or https address.");
        var view = new ReceiptView(model);
        var message = new MimeMessage();
        WriteHeaders(model, templates.Render(Template("subject", model), view, NullEncoder.Default), message);
        message.Body = LetterWriter.Alternatives(
            TextLines.Wrap(templates.Render(Template("text", model), view, NullEncoder.Default)),
            templates.Render(Template("html", model), view, LetterWriter.Html),
            model.MessageId);
        return message;
    }

    internal static string Template(string part, string language) => $"Receipt/{part}.{language}.liquid";

    private static string Template(string part, ReceiptModel model) => Template(part, model.Language);

    private static void WriteHeaders(ReceiptModel model, string subject, MimeMessage message)
    {
        message.From.Add(LetterHeaders.Mailbox(nameof(model.SenderAddress), model.SenderName, model.SenderAddress));
        message.To.Add(LetterHeaders.Mailbox(nameof(model.Recipient), model.PersonName, model.Recipient));
        if (model.ReplyTo is not null)
        {
            message.ReplyTo.Add(LetterHeaders.Mailbox(nameof(model.ReplyTo), model.SenderName, model.ReplyTo));
        }

        message.Headers.Replace(HeaderId.Subject, Encoding.UTF8, CleanText.Line(subject, 200));
        message.Date = model.Date;
        message.MessageId = LetterHeaders.Id(nameof(model.MessageId), model.MessageId);
        message.References.AddRange(model.Answers.References);
        if (model.Answers.MessageId is { } answered)
        {
            message.References.Add(answered);
            message.InReplyTo = answered;
        }

        message.Headers.Add(HeaderId.AutoSubmitted, "auto-replied");

        // Exchange asks for this one beside the standard's.
        message.Headers.Add("X-Auto-Response-Suppress", "All");
    }
}
