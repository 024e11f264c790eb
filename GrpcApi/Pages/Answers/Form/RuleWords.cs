using System.Globalization;
using System.Text.RegularExpressions;
using Soliguide.Domain;
using Soliguide.GrpcApi.Pages.Answers.Words;

namespace Soliguide.GrpcApi.Pages.Answers.Form;

/// <summary>What the rules of answers refuse, said in the page's language beside the field it comes from.</summary>
internal static partial class RuleWords
{
    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>The id of the field that a path of the answer was read from.</summary>
    public static string FieldOf(FieldProblem problem, string choice)
    {
        var prefix = choice switch { Choices.Hours => "h", Choices.Service => "s", _ => "" };
        if (Path.Match(problem.Field) is not { Success: true } path)
        {
            return problem.Field switch
            {
                "notKnownYet.askAgainOn" => "le",
                "wrongContact.betterMail" => "mail",
                "closedForGood.text" => "message",
                _ => "choix",
            };
        }

        var second = choice == Choices.Closed && path.Groups["index"].Value == "1" ? "2" : "";
        return path.Groups["part"].Value switch
        {
            "from" => $"{prefix}du{second}",
            "to" => $"{prefix}au{second}",
            "text" => "message",
            "serviceId" => "services",
            "hours" => $"h{(DayOf(problem) + 1).ToString(CultureInfo.InvariantCulture)}",
            _ => "choix",
        };
    }

    public static string Of(FieldProblem problem, AnswerFields fields, AnswerWords words) => problem.Code switch
    {
        "HOURS_EMPTY" or "HOURS_MISSING" => words["error.hours.none"],
        "SLOTS_OVERLAP" => words.Fill("error.hours.overlap", ("weekday", Weekday(problem, words))),
        "SLOTS_TOO_MANY" => words.Fill("error.hours", ("weekday", Weekday(problem, words)), ("text", fields[FieldOf(problem, Choices.Hours)])),
        var code => words.Find($"error.{code}") ?? words["error.other"],
    };

    private static string Weekday(FieldProblem problem, AnswerWords words) => words.Weekday((DayOfWeek)((DayOf(problem) + 1) % 7));

    private static int DayOf(FieldProblem problem) => Math.Max(0, Array.FindIndex(Days, day => problem.Field.Contains(day, StringComparison.Ordinal)));

    [GeneratedRegex(@"^changes\.periods\[(?<index>\d+)\]\.(?<part>\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Path { get; }
}
