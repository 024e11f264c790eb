using Soliguide.Domain;
using Soliguide.Domain.Places.Updates;
using Soliguide.Mailing.Letters.Ask;
using Soliguide.Mailing.Letters.LastChance;
using Soliguide.Mailing.Letters.Reminder;

namespace Soliguide.Mailing.Letters;

/// <summary>One letter of a campaign: the folder of its templates and the letters whose thread it joins.</summary>
/// <param name="Kind">Which letter.</param>
/// <param name="Folder">The folder with its subject, text and HTML.</param>
/// <param name="Follows">Letters before it, oldest first.</param>
internal sealed record LetterForm(LetterKind Kind, string Folder, ValueList<LetterKind> Follows)
{
    /// <summary>Every letter there is.</summary>
    public static ValueList<LetterForm> All { get; } = [AskLetter.Form, ReminderLetter.Form, LastChanceLetter.Form];

    /// <summary>The form of a letter.</summary>
    public static LetterForm Of(LetterKind kind) =>
        All.FirstOrDefault(form => form.Kind == kind)
        ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such letter.");

    /// <summary>The template of one part: <c>subject</c>, <c>text</c> or <c>html</c>.</summary>
    public string Template(string part, string language) => $"{Folder}/{part}.{language}.liquid";
}
