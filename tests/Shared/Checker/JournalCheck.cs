using System.Text.Json;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;
using Soliguide.Grains.Places;

namespace Soliguide.Tests.Shared.Checker;

/// <summary>The history of one place in one campaign: legal step by step, and what is stored is what it leads to.</summary>
internal static class JournalCheck
{
    /// <summary>What is wrong with it.</summary>
    /// <param name="key">Place and campaign.</param>
    /// <param name="file">What is stored.</param>
    /// <param name="stage">The stage as the document bears it.</param>
    public static IEnumerable<Fault> Of(string key, CampaignFile file, string? stage) =>
        Replay(key, file, stage).Concat(Twice(key, file)).Concat(AfterTheEnd(key, file));

    /// <summary>What an event is counted by, where it may happen once: the id it came with, or its kind.</summary>
    public static string? OnceBy(PlaceEvent happened) => happened switch
    {
        PlaceEvent.AnswerReceived { Answer.Id: var id } => id,
        PlaceEvent.WrongContact { AnswerId: var id } => id,
        PlaceEvent.NotKnownYet { AnswerId: var id } => id,
        PlaceEvent.CallMade { CallId: var id } => $"call {id}",
        PlaceEvent.QuestionRaised { QuestionId: var id } => $"question {id}",
        PlaceEvent.CallsDue or PlaceEvent.DeadlinePassed or PlaceEvent.CampaignEnded => happened.GetType().Name,
        _ => null,
    };

    private static IEnumerable<Fault> Replay(string key, CampaignFile file, string? stage)
    {
        var now = CampaignFile.Blank;
        foreach (var (line, entry) in file.Journal.Index())
        {
            var (next, effects) = PlaceMachine.On(now, entry.Happened);
            var name = $"line {line + 1} ({entry.Happened.GetType().Name})";
            if (next == now)
            {
                yield return new Fault(Rule.Journal, key, $"{name} changes nothing where it stands: it came twice, too late or out of order.");
            }

            if (next.Stage != entry.Stage)
            {
                yield return new Fault(Rule.Journal, key, $"{name} leads to {next.Stage}, and says {entry.Stage}.");
            }

            if (effects.OfType<PlaceEffect.SendLetter>().Select(letter => (LetterKind?)letter.Kind).FirstOrDefault() is var letter && letter != entry.Letter)
            {
                yield return new Fault(Rule.Journal, key, $"{name} sets off the letter {letter?.ToString() ?? "none"}, and says {entry.Letter?.ToString() ?? "none"}.");
            }

            now = next;
        }

        if (now != file.Update)
        {
            yield return new Fault(Rule.Journal, key, $"the journal leads to {DomainJson.Write(now)}, stored is {DomainJson.Write(file.Update)}.");
        }

        if (JsonNamingPolicy.CamelCase.ConvertName(now.Stage.ToString()) is var told && told != stage)
        {
            yield return new Fault(Rule.Stage, key, $"the journal leads to {told}, the stage that is stored is {stage ?? "none"}.");
        }
    }

    private static IEnumerable<Fault> Twice(string key, CampaignFile file) =>
        file.Journal.Select(entry => OnceBy(entry.Happened)).OfType<string>()
            .Concat(file.Update.Answers.Select(id => $"remembered answer {id}"))
            .Concat(file.Update.Calls.Select(id => $"remembered call {id}"))
            .GroupBy(id => id).Where(same => same.Count() > 1)
            .Select(same => new Fault(Rule.Once, key, $"{same.Key} is there {same.Count()} times."));

    private static IEnumerable<Fault> AfterTheEnd(string key, CampaignFile file) =>
        file.Journal.SkipWhile(entry => entry.Happened is not PlaceEvent.CampaignEnded).Skip(1)
            .Where(entry => entry.Happened is not (PlaceEvent.AnswerReceived or PlaceEvent.AnswerWithdrawn or PlaceEvent.CallMade or PlaceEvent.CampaignEnded))
            .Select(entry => new Fault(Rule.End, key, $"{entry.Happened.GetType().Name} came after the end of the campaign."));
}
