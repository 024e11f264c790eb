using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Mailing.Words;

/// <summary>A planned period in words: <c>fermeture du lundi 5 au dimanche 25 août 2019</c>.</summary>
public static class FrenchPeriods
{
    /// <summary>What a period says.</summary>
    /// <param name="period">The period.</param>
    /// <param name="service">The words for the service it is about; null is the whole place.</param>
    public static string Of(Period period, string? service = null)
    {
        var table = PlaceWords.French;
        var when = FrenchDates.Range(period.From, period.To);
        var words = period switch
        {
            { Kind: PeriodKind.Closure } => Phrase.Fill(table.Closure, ("when", when)),
            { Kind: PeriodKind.ChangedHours, Hours: { } hours } =>
                Phrase.Fill(table.ChangedHours, ("when", when), ("hours", FrenchHours.Of(hours))),
            { Kind: PeriodKind.ChangedHours } => Phrase.Fill(table.ChangedHoursUnknown, ("when", when)),
            _ => Phrase.Fill(table.Message, ("when", when)),
        };
        if (!string.IsNullOrWhiteSpace(period.Text))
        {
            words = Phrase.Fill(table.WithText, ("words", words), ("text", period.Text.Trim()));
        }

        return service is null ? words : Phrase.Fill(table.ForService, ("service", service), ("words", words));
    }
}
