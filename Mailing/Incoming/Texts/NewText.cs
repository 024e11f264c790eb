namespace Soliguide.Mailing.Incoming.Texts;

/// <summary>What a person newly wrote, without what their program added below or above.</summary>
/// <param name="Text">Their words as written, LF line ends, trimmed; empty when there are none.</param>
/// <param name="Cut">Whether the mail was longer than what is looked at: the end is only in the stored mail.</param>
/// <param name="OnlyQuoted">Whether there is nothing but what they quoted or passed on: shown, and no facts are read from it.</param>
public sealed record NewText(string Text, bool Cut, bool OnlyQuoted)
{
    /// <summary>No words.</summary>
    public static NewText None { get; } = new("", false, false);
}
