using System.CommandLine;
using Google.Protobuf;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Places;

/// <summary>What a place answers, as a command line says it; other hours and several periods come from a file.</summary>
internal static class AnswerLine
{
    private const string Id = "p1";
    private static readonly string[] Words = ["nothing-changes", "closed", "service-stops", "message", "closed-for-good", "not-known-yet", "wrong-contact", "file"];
    private static readonly Argument<string> What = new Argument<string>("WHAT") { Description = $"What they answer: {string.Join(", ", Words)}; file reads --file." }.AcceptOnlyFromAmong(Words);
    private static readonly Option<DateOnly?> From = DayOption.Make("--from", "First day, for closed, service-stops and message, such as 2019-08-05.");
    private static readonly Option<DateOnly?> To = DayOption.Make("--to", "Last day, included; until further notice unless given.");
    private static readonly Option<DateOnly?> On = DayOption.Make("--ask-again", "The day to ask again, for not-known-yet.");
    private static readonly Option<string[]> Services = new("--service") { Description = "A service that stops, by its id; may be given several times." };
    private static readonly Option<string?> Text = new("--text") { Description = "Words for the public, published as they are: no number or address of a person." };
    private static readonly Option<FileInfo?> File = new("--file") { Description = "An answer as JSON, as the content of 'place journal --json'." };

    /// <summary>Adds the argument and the options, and the rules between them.</summary>
    public static void AddTo(Command command)
    {
        command.Add(What);
        foreach (var option in (Option[])[From, To, On, Services, Text, File])
        {
            command.Add(option);
        }

        command.Validators.Add(given =>
        {
            var lacks = given.GetValue(What) switch
            {
                "closed" or "message" when given.GetResult(From) is null => "--from",
                "message" when string.IsNullOrWhiteSpace(given.GetValue(Text)) => "--text",
                "service-stops" when given.GetResult(From) is null => "--from",
                "service-stops" when given.GetValue(Services) is not { Length: > 0 } => "--service",
                "not-known-yet" when given.GetResult(On) is null => "--ask-again",
                "file" when given.GetValue(File) is null => "--file",
                _ => null,
            };
            if (lacks is not null)
            {
                given.AddError($"{given.GetValue(What)} needs {lacks}.");
            }
        });
    }

    /// <summary>The answer.</summary>
    /// <exception cref="IOException">The file cannot be read, or is no answer.</exception>
    public static async Task<AnswerContent> Read(ParseResult parsed, CancellationToken stop) => parsed.GetRequiredValue(What) switch
    {
        "nothing-changes" => new AnswerContent { NothingChanges = new NothingChanges() },
        "closed" => Changes(Period(parsed, PeriodKind.Closure, Id, "")),
        "message" => Changes(Period(parsed, PeriodKind.Message, Id, "")),
        "service-stops" => Changes([.. parsed.GetRequiredValue(Services).Select((service, at) => Period(parsed, PeriodKind.Closure, $"p{at + 1}", service))]),
        "closed-for-good" => new AnswerContent { ClosedForGood = new ClosedForGood { Text = parsed.GetValue(Text) ?? "" } },
        "not-known-yet" => new AnswerContent { NotKnownYet = new NotKnownYet { AskAgainDate = Printed.Day(parsed.GetValue(On)) } },
        "wrong-contact" => new AnswerContent { WrongContact = new WrongContact() },
        _ => JsonParser.Default.Parse<AnswerContent>(await System.IO.File.ReadAllTextAsync(parsed.GetRequiredValue(File)!.FullName, stop)),
    };

    private static AnswerContent Changes(params Period[] periods) => new() { Changes = new Changes { Periods = { periods } } };

    private static Period Period(ParseResult parsed, PeriodKind kind, string id, string service) => new()
    {
        PeriodId = id,
        Kind = kind,
        StartDate = Printed.Day(parsed.GetValue(From)),
        EndDate = Printed.Day(parsed.GetValue(To)),
        ServiceId = service,
        Text = parsed.GetValue(Text) ?? "",
    };
}
