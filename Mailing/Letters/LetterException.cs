namespace Soliguide.Mailing.Letters;

/// <summary>
/// A letter cannot be written from this model. The message names the field and never quotes it: fields hold addresses and links. The
/// caller repairs the contact or calls by telephone; the same model will fail again.
/// </summary>
/// <param name="field">The field of <see cref="LetterModel"/> at fault.</param>
/// <param name="message">What is wrong with it.</param>
public sealed class LetterException(string field, string message) : Exception($"{field}: {message}")
{
    /// <summary>The field of <see cref="LetterModel"/> at fault.</summary>
    public string Field { get; } = field;
}
