using MimeKit;

namespace Soliguide.Mailing.Incoming.Guard;

/// <summary>What came through the guard: a parsed mail, or the reason why there is none.</summary>
/// <param name="Message">The mail; null when set aside.</param>
/// <param name="Reason">Why it was set aside; null when parsed.</param>
internal sealed record GuardedMail(MimeMessage? Message, QuarantineReason? Reason)
{
    public static GuardedMail Aside(QuarantineReason reason) => new(null, reason);
}
