using System.Collections.Concurrent;
using Soliguide.Contracts;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Places;

namespace Soliguide.Browser.Tests.Guide;

/// <summary>Private files of places on paper, and what the team decided about them.</summary>
public sealed class PaperTeam
{
    private readonly ConcurrentDictionary<string, PlaceFile> files = new();
    private readonly ConcurrentQueue<object> decided = new();

    /// <summary>What was decided, in order: answers, withdrawals and scopes.</summary>
    public IReadOnlyCollection<object> Decided => decided;

    public PlaceFile File(string key) => files.GetOrAdd(key, PaperPlaces.File);

    public static PlacePage Find(PlaceQuery query)
    {
        var words = SearchWords.Of(query.Words);
        var lines = PaperPlaces.All.Select(card => new PlaceLine(card.Key.ToString(), card.Name, card.Position.City, true, query.Stage ?? PlaceStage.Reminded, true))
            .Append(new PlaceLine(PaperPlaces.Draft, "Pension de l’Anse", "Paris", false, null, false))
            .Where(line => query.Territory is null || line.Place.StartsWith($"{query.Territory}-", StringComparison.Ordinal))
            .Where(line => words.AreIn(line.Name, line.City, line.Place))
            .OrderBy(line => line.Place, StringComparer.Ordinal)
            .Where(line => query.After is null || string.CompareOrdinal(line.Place, query.After) > 0)
            .ToList();
        return new PlacePage([.. lines.Take(query.Max)], lines.Count > query.Max ? lines[query.Max - 1].Place : null);
    }

    public Receipt Submit(string key, SubmitAnswer answer) => Decide(key, answer, update => update with
    {
        AnswerId = $"answer-{decided.Count}",
        Answer = answer.Submission,
        Stage = PlaceStage.Answered,
        Journal = [.. update.Journal, new JournalLine(PaperReplies.Decided, "answerReceived", "zoe", "call", null, PlaceStage.Answered, answer.Note) { Said = answer.Submission }],
    });

    public Receipt Withdraw(string key, WithdrawAnswer command) => Decide(key, command, update => update with { AnswerId = null, Answer = null, Stage = PlaceStage.Called });

    public Receipt ChangeScope(string key, ChangeScope change) => Decide(key, change, update => update with { InScope = change.InScope });

    private Receipt Decide(string key, object command, Func<UpdateFile, UpdateFile> change)
    {
        decided.Enqueue(command);
        files[key] = File(key) with { Updates = [.. File(key).Updates.Select(change)] };
        return Receipt.Done;
    }
}
