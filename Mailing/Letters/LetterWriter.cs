using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using MimeKit;
using Soliguide.Mailing.Templates;

namespace Soliguide.Mailing.Letters;

/// <summary>
/// Writes the letters of a campaign: multipart/alternative, text that stands alone and HTML. The same model gives the same bytes:
/// boundary, date and id come from the model. Safe to use from many threads.
/// </summary>
/// <param name="templates">The wording.</param>
public sealed class LetterWriter(LetterTemplates templates)
{
    // Letters of every alphabet stay readable in the source; what means something to HTML is still encoded.
    internal static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>How letters are written to a file or a wire: lines end with CR LF.</summary>
    public static FormatOptions Format { get; } = WireFormat();

    /// <summary>The letter.</summary>
    /// <exception cref="LetterException">A field of the model cannot be used: the same model will fail again.</exception>
    /// <exception cref="TemplateException">A template cannot be used; <see cref="LetterTemplates.Check"/> finds this at start.</exception>
    public MimeMessage Write(LetterModel model)
    {
        var form = LetterForm.Of(model.Kind);
        Require(model.Places.Count > 0, nameof(model.Places), "a letter is about one place at least.");
        Require(model.PublicFrom <= model.PublicTo, nameof(model.PublicTo), "the period ends before it begins.");
        Require(IsLink(model.AnswerUrl), nameof(model.AnswerUrl), "not an absolute http or https address.");
        Require(templates.Speaks(form, model.Language), nameof(model.Language), "there are no templates in this language.");

        var view = new LetterView(model);
        var subject = templates.Render(form.Template("subject", model.Language), view, NullEncoder.Default);
        var text = TextLines.Wrap(templates.Render(form.Template("text", model.Language), view, NullEncoder.Default));
        var html = templates.Render(form.Template("html", model.Language), view, Html);

        var message = new MimeMessage();
        LetterHeaders.Write(model, subject, message);
        message.Body = Alternatives(text, html, model.MessageId);
        return message;
    }

    /// <summary>The letter as the bytes of an <c>.eml</c> file.</summary>
    /// <inheritdoc cref="Write" path="/exception" />
    public byte[] WriteBytes(LetterModel model)
    {
        using var message = Write(model);
        using var bytes = new MemoryStream(16 * 1024);
        message.WriteTo(Format, bytes);
        return bytes.ToArray();
    }

    /// <summary>Text that stands alone and HTML; the boundary follows from the letter's id.</summary>
    internal static MultipartAlternative Alternatives(string text, string html, string messageId)
    {
        var body = new MultipartAlternative { Part("plain", text), Part("html", html) };
        body.ContentType.Boundary = Boundary(messageId);
        return body;
    }

    private static TextPart Part(string subtype, string text)
    {
        // Quoted-printable keeps every line in seven bits and under 78 columns: no relay has a reason to re-encode a signed letter.
        // Encoded here and once, since a letter that is signed is put out twice.
        var part = new TextPart(subtype)
        {
            ContentTransferEncoding = ContentEncoding.QuotedPrintable,
            Content = new MimeContent(QuotedPrintable.Encode(text), ContentEncoding.QuotedPrintable),
        };
        part.ContentType.Charset = "utf-8";
        return part;
    }

    /// <summary>"=_" cannot occur in quoted-printable, so no text can hold the boundary.</summary>
    private static string Boundary(string messageId) =>
        $"=_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)), 0, 16)}";

    internal static bool IsLink(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && !url.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));

    internal static void Require(bool holds, string field, string message)
    {
        if (!holds)
        {
            throw new LetterException(field, message);
        }
    }

    private static FormatOptions WireFormat()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }
}
