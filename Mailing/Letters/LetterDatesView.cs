using Soliguide.Mailing.Words;

namespace Soliguide.Mailing.Letters;

/// <summary>Dates that some of the places share, as templates read them.</summary>
internal sealed record LetterDatesView(LetterDates Dates, IReadOnlyList<LetterPlaceView> Places)
{
    public string Period { get; } = FrenchDates.Range(Dates.From, Dates.To);
}
