namespace Soliguide.Mailing.Incoming.Absences;

/// <summary>What an automatic reply says about an absence. Never an answer about a place.</summary>
/// <param name="From">First day away; null when it does not say.</param>
/// <param name="To">Last day away; null when it does not say.</param>
/// <param name="ForGood">Whether the person left this mailbox for good.</param>
/// <param name="OtherMail">Whom to write to instead; null when it does not say.</param>
public sealed record Away(DateOnly? From, DateOnly? To, bool ForGood, string? OtherMail)
{
    /// <summary>Away, and nothing more is known.</summary>
    public static Away Unsaid { get; } = new(null, null, false, null);
}
