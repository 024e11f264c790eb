using System.Text.Json;
using Soliguide.Contracts;
using Soliguide.Contracts.Contacts;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Contacts.Gaps;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Grains.Places;

/// <summary>The stored place as other rooms may see it.</summary>
internal static class PlaceMapping
{
    /// <summary>What a letter says of the place; null when it needs no answer (any more).</summary>
    public static PlaceBrief? ToBrief(PlaceRecord record, string campaign)
    {
        if (record.Sheet is null || record.Updates.GetValueOrDefault(campaign)?.Update is not { IsSilent: true })
        {
            return null;
        }

        var last = record.Updates.Where(u => u.Key != campaign).Select(u => u.Value.Update.Answer).OfType<Answer>().MaxBy(a => a.At);
        return new PlaceBrief(new SheetDocument(DomainJson.Write(record.Sheet)), last is null ? null : Document(last));
    }

    /// <summary>The private file; null when the place is not known.</summary>
    public static PlaceFile? ToFile(PlaceRecord record) => record.Sheet is null
        ? null
        : new PlaceFile(
            new SheetDocument(DomainJson.Write(record.Sheet)),
            record.Card is null ? null : new CardDocument(DomainJson.Write(record.Card)),
            [.. record.People],
            [.. record.Updates.OrderBy(u => u.Value.Since).Select(u => ToFile(u.Key, u.Value))])
        {
            ContactRevision = record.ContactRevision ?? 0,
            ContactChanges = [.. record.ContactChanges ?? []],
            Gap = ContactGap.ReasonOf(record.People, record.Unreachable ?? [], record.Refusals ?? []) is { } gap ? ToContract(gap) : null,
        };

    private static ContactGapReason ToContract(GapReason reason) => reason switch
    {
        GapReason.Objected => ContactGapReason.Objected,
        GapReason.Dead => ContactGapReason.Dead,
        _ => ContactGapReason.Nobody,
    };

    private static UpdateFile ToFile(string campaign, CampaignFile file) => new(
        campaign,
        file.Update.Stage.ToContract(),
        file.Update.InScope,
        file.Update.Answer?.Id,
        file.Update.Answer is { } answer ? Document(answer) : null,
        [.. file.Journal.Select(ToLine)],
        file.Update.AskAgainAt)
    {
        Question = file.Update.Desk?.About,
    };

    private static JournalLine ToLine(JournalEntry entry) => new(
        entry.Happened.At,
        JsonNamingPolicy.CamelCase.ConvertName(entry.Happened.GetType().Name),
        entry.By,
        entry.Happened is PlaceEvent.AnswerReceived received ? Word(received.Answer.Channel) : null,
        entry.Letter is { } letter ? Word(letter) : null,
        entry.Stage.ToContract(),
        entry.Note)
    {
        Outcome = entry.Happened is PlaceEvent.CallMade call ? Word(call.Outcome) : null,
    };

    private static SubmissionDocument Document(Answer answer) =>
        new(DomainJson.Write(new Submission(answer.Id, answer.Content, answer.Channel, answer.By, answer.At)));

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static PlaceStage ToContract(this Stage stage) => stage switch
    {
        Stage.NotAsked => PlaceStage.NotAsked,
        Stage.Asked => PlaceStage.Asked,
        Stage.Reminded => PlaceStage.Reminded,
        Stage.Called => PlaceStage.Called,
        Stage.Answered => PlaceStage.Answered,
        _ => PlaceStage.DefaultClosed,
    };
}
