using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Mailing.Words;

namespace Soliguide.Mailing.Letters.Receipt;

/// <summary>What a receipt says of a place.</summary>
public static class ReceiptPlaces
{
    /// <summary>The place with what stands for it.</summary>
    /// <param name="sheet">The place.</param>
    /// <param name="answer">The answer that stands; null where none does.</param>
    /// <param name="askAgainOn">They did not know yet and are asked again on this day; null where they are not.</param>
    public static ReceiptPlace Of(PlaceSheet sheet, AnswerContent.AboutPlace? answer, DateOnly? askAgainOn) => new(
        sheet.Name,
        (answer, askAgainOn) switch
        {
            ({ } stands, _) => LetterPlaces.Describe(stands, sheet),
            (null, { } day) => Phrase.Fill(PlaceWords.French.AskAgain, ("day", FrenchDates.InFull(day))),
            _ => PlaceWords.French.NothingYet,
        });
}
