namespace Soliguide.Mailing.Letters;

/// <summary>A language of the answer page as templates read it.</summary>
internal sealed record LetterLanguageView(LetterLanguage Language, string Url)
{
    public string Code => Language.Code;

    public string Words => Language.Words;
}
