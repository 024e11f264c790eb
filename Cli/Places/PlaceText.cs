using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Places;

/// <summary>What is said of places, on one line.</summary>
internal static class PlaceText
{
    /// <summary>A period.</summary>
    public static string Of(Period period) =>
        $"{Printed.Word(period.Kind)} from {Printed.Day(period.StartDate)}{(period.EndDate is { } end ? $" to {Printed.Day(end)}" : " until further notice")}"
        + $"{(period.ServiceId.Length > 0 ? $", service {period.ServiceId}" : "")}{(period.Text.Length > 0 ? $": {period.Text}" : "")}";

    /// <summary>An answer.</summary>
    public static string Of(AnswerContent content) => content.ContentCase switch
    {
        AnswerContent.ContentOneofCase.NothingChanges => "nothing changes",
        AnswerContent.ContentOneofCase.Changes => string.Join("; ", content.Changes.Periods.Select(Of)),
        AnswerContent.ContentOneofCase.ClosedForGood => $"closed for good{(content.ClosedForGood.Text.Length > 0 ? $": {content.ClosedForGood.Text}" : "")}",
        AnswerContent.ContentOneofCase.NotKnownYet => $"not known yet, ask again on {Printed.Day(content.NotKnownYet.AskAgainDate)}",
        _ => "the wrong contact",
    };
}
