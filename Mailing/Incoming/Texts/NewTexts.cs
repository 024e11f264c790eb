namespace Soliguide.Mailing.Incoming.Texts;

/// <summary>What a person newly wrote in a mail.</summary>
public static class NewTexts
{
    /// <summary>The new text of a body: without quotations, signatures below "-- ", lines of devices, legal notices.</summary>
    /// <param name="body">A body as plain text; line ends do not matter.</param>
    public static NewText Of(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var lines = new LineKeeper(TextLimits.Plain, TextLimits.QuotedLines);
        lines.Add(body);
        return Of(lines.Finish(), lines.Cut);
    }

    internal static NewText Of(SeenMail mail)
    {
        var body = BodyText.Of(mail);
        return Of(body.Text, body.Cut);
    }

    private static NewText Of(string text, bool cut)
    {
        var reply = ReplyLines.Of(text);
        return new NewText(reply.Text, cut, reply.OnlyQuoted);
    }
}
