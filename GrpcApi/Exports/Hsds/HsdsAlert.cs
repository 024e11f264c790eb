using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Pages.Answers.Words;
using Soliguide.GrpcApi.Pages.Places;
using Soliguide.GrpcApi.Pages.Public.Words;

namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>What somebody who wants to go there must know, in French: announced 15 days ahead, gone the day after.</summary>
internal static class HsdsAlert
{
    private const int Ahead = 15;

    private static readonly PublicWords French = PublicWords.All[0];

    /// <summary>One text; null where there is nothing to say.</summary>
    public static string? Of(PlaceCard card, PlaceService service, OpeningStatus status, DateTimeOffset at)
    {
        var zone = PublicSheet.ZoneOf(card);
        var today = LocalDay.Of(at, zone);
        var soon = today.AddDays(Ahead);
        var texts = new List<string?>();
        if (status.State == OpeningState.TemporarilyClosed)
        {
            texts.Add(status.Text ?? French.Line(status, zone, at));
        }

        if (card.Presumed is { } presumed && presumed.From <= soon && today <= presumed.To)
        {
            texts.Add(presumed.Message);
        }

        var concerned = card.Periods.Where(period => period.ServiceId is null || period.ServiceId == service.Id).OrderBy(period => period.From).ToArray();
        texts.AddRange(concerned.Where(period => period.Kind == PeriodKind.Message && period.From <= soon && !(period.To < today)).Select(period => period.Text));
        texts.AddRange(concerned
            .Where(period => period.Kind == PeriodKind.Closure && period.From > today && period.From <= soon && !(period.To < period.From))
            .Select(Announced));
        return texts.Where(text => !string.IsNullOrWhiteSpace(text)).ToArray() is { Length: > 0 } said ? string.Join(' ', said) : null;
    }

    private static string Announced(Period closure)
    {
        var words = $"{French.Of("period", closure.Kind)} {French.Calendar.Range(closure.From, closure.To)}.";
        return closure.Text is { } text ? $"{words} {text}" : words;
    }
}
