using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Pages.Answers.Words;

namespace Soliguide.GrpcApi.Pages.Answers.Form;

/// <summary>Fills the form in from an answer that stands or from one of last season, so that only what differs is typed.</summary>
internal static class AnswerFiller
{
    public static AnswerFields Fill(AnswerFields fields, AnswerContent content, AnswerWords words) => content switch
    {
        AnswerContent.NothingChanges => fields.With("choix", Choices.Nothing),
        AnswerContent.ClosedForGood closed => fields.With("choix", Choices.ForGood).With("message", closed.Text ?? ""),
        AnswerContent.Changes { Periods: [var first, ..] periods } => Fill(fields, first, [.. periods], words),
        _ => fields,
    };

    private static AnswerFields Fill(AnswerFields fields, Period first, Period[] all, AnswerWords words) => first switch
    {
        { Kind: PeriodKind.Message } => fields.With("choix", Choices.Nothing).With("message", first.Text ?? ""),
        { Kind: PeriodKind.ChangedHours } => Hours(Dates(fields, "choix", Choices.Hours, "h", first), first, words),
        { ServiceId: not null } => Dates(fields, "choix", Choices.Service, "s", first)
            .With("services", [.. all.Where(p => p.ServiceId is not null && (p.From, p.To) == (first.From, first.To)).Select(p => p.ServiceId!)]),
        _ => Second(Dates(fields, "choix", Choices.Closed, "", first), all),
    };

    private static AnswerFields Dates(AnswerFields fields, string choice, string value, string prefix, Period period) => fields
        .With(choice, value)
        .With($"{prefix}du", AnswerDates.Iso(period.From))
        .With($"{prefix}au", period.To is { } to ? AnswerDates.Iso(to) : "")
        .With($"{prefix}sansfin", period.To is null ? "oui" : "")
        .With("message", period.Text ?? "");

    private static AnswerFields Second(AnswerFields fields, Period[] all) =>
        all.Skip(1).FirstOrDefault(p => p is { Kind: PeriodKind.Closure, ServiceId: null }) is { } second
            ? fields.With("du2", AnswerDates.Iso(second.From)).With("au2", second.To is { } to ? AnswerDates.Iso(to) : "")
            : fields;

    private static AnswerFields Hours(AnswerFields fields, Period period, AnswerWords words)
    {
        for (var day = 1; day <= 7; day++)
        {
            var slots = period.Hours?.On((DayOfWeek)(day % 7)) ?? [];
            fields = fields.With($"h{day}", slots.Count == 0 ? "" : words.Hours(slots));
        }

        return fields;
    }
}
