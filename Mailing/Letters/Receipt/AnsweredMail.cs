using MimeKit;
using MimeKit.Utils;
using Soliguide.Domain;
using Soliguide.Mailing.Incoming.Guard;

namespace Soliguide.Mailing.Letters.Receipt;

/// <summary>What a mail in return takes from the one it answers, to stand in its thread. Claims of a stranger, made fit for a header.</summary>
/// <param name="MessageId">Without brackets; null where there is none that can be named.</param>
/// <param name="References">The thread before it, oldest first, the last ten at most.</param>
/// <param name="Subject">Decoded; may be empty.</param>
public sealed record AnsweredMail(string? MessageId, ValueList<string> References, string Subject)
{
    /// <summary>When it says it was written; null where it does not.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    private const int MostReferences = 10;
    private const int LongestId = 250;

    /// <summary>Reads it from the bytes as they arrived; null where they cannot be read safely.</summary>
    public static AnsweredMail? Read(ReadOnlyMemory<byte> raw)
    {
        using var message = MailGuard.Parse(raw).Message;
        return message is null
            ? null
            : new AnsweredMail(
                Named(message), message.References.Select(Usable).OfType<string>().TakeLast(MostReferences).ToValueList(), message.Subject ?? "")
            {
                WrittenAt = message.Date > DateTimeOffset.MinValue ? message.Date : null,
            };
    }

    /// <summary>Its name as it stands there: what had to be mended to be read is no name that anybody else knows.</summary>
    private static string? Named(MimeMessage message) =>
        Usable(message.MessageId) is { } id && message.Headers[HeaderId.MessageId]!.Contains($"<{id}>", StringComparison.Ordinal) ? id : null;

    /// <summary>An id that a header may hold: nothing in it can end a line or the brackets around it.</summary>
    private static string? Usable(string? id) =>
        id is { Length: > 2 and <= LongestId } && id.All(c => c is > ' ' and < (char)127 and not ('<' or '>' or '(' or ')' or '"' or '\\'))
        && MimeUtils.ParseMessageId($"<{id}>") == id
            ? id
            : null;
}
