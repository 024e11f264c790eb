using Soliguide.Domain.Places.Updates;

namespace Soliguide.Mailing.Letters.Ask;

/// <summary>The first letter: it opens the thread and says what the public will read if nobody answers.</summary>
internal static class AskLetter
{
    public static LetterForm Form { get; } = new(LetterKind.Ask, "Ask", []);
}
