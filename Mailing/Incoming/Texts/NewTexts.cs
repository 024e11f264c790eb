namespace Soliguide.Mailing.Incoming.Texts;

/// <summary>What a person newly wrote in a mail.</summary>
internal static class NewTexts
{
    public static NewText Of(SeenMail mail)
    {
        var body = BodyText.Of(mail);
        return new NewText(body.Text.Trim(), body.Cut);
    }
}
