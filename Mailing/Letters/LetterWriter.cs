using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
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

    /// <summary>The letter.</summary>
    /// <exception cref="LetterException">A field of the model cannot be used: the same model will fail again.</exception>
    /// <exception cref="TemplateException">A template cannot be used; <see cref="LetterTemplates.Check"/> finds this at start.</exception>
    public WireLetter Write(LetterModel model)
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

        var boundary = Boundary(model.MessageId);
        return new WireLetter(LetterHeaders.Write(model, subject, boundary), LetterBody.Write(text, html, boundary), model.Date);
    }

    /// <summary>The letter as the bytes of an <c>.eml</c> file.</summary>
    /// <inheritdoc cref="Write" path="/exception" />
    public byte[] WriteBytes(LetterModel model) => Write(model).ToArray();

    /// <summary>"=_" cannot occur in quoted-printable, so no text can hold the boundary.</summary>
    internal static string Boundary(string messageId) =>
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
}
