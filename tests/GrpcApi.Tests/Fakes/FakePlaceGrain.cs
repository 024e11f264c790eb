using Soliguide.Contracts;
using Soliguide.Contracts.Contacts;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>A place whose id says how it behaves: <c>fr-75-late</c> does not answer, <c>fr-75-broken</c> fails, and so on.</summary>
public sealed class FakePlaceGrain(FakeGuide guide) : Grain, IPlaceGrain
{
    private string Key => this.GetPrimaryKeyString();

    private bool Is(string word) => Key.EndsWith(word, StringComparison.Ordinal);

    public Task<Receipt> Put(PutPlace place)
    {
        if (Is("late"))
        {
            throw new TimeoutException("No answer.");
        }

        if (Is("refused"))
        {
            return Task.FromResult(Receipt.Refused("periods[0].to", "PERIOD_ENDS_BEFORE_START", "The last day is before the first."));
        }

        var before = guide.Puts.GetValueOrDefault(Key);
        guide.Puts[Key] = place;
        var receipt = before?.Sheet == place.Sheet ? Receipt.Already : Receipt.Done;
        return Task.FromResult(Is("forgotten")
            ? receipt with { LeftOut = [new Problem("contacts[0].mail", "CONTACT_FORGOTTEN", "Asked to be forgotten on 2019-06-12.")] }
            : receipt);
    }

    public Task<Receipt> SetContact(SetContact command)
    {
        if (Is("late"))
        {
            throw new TimeoutException("No answer.");
        }

        guide.Write();
        return Task.FromResult(guide.Contacts.GetOrAdd(Key, _ => new FakeContacts()).Set(command));
    }

    public Task<Receipt> RemoveContact(RemoveContact command)
    {
        guide.Write();
        return Task.FromResult(guide.Contacts.GetOrAdd(Key, _ => new FakeContacts()).Remove(command));
    }

    public Task<Receipt> NoteContactGap(NoteContactGap command)
    {
        guide.Write();
        return Task.FromResult(guide.Contacts.GetOrAdd(Key, _ => new FakeContacts()).Note(command));
    }

    public Task ForgetContact(ForgetContact command) => Task.CompletedTask;

    public Task Deliver(PhaseDue due) => Task.CompletedTask;

    public Task<Receipt> Submit(SubmitAnswer answer)
    {
        if (Is("late"))
        {
            throw new TimeoutException("No answer.");
        }

        if (Is("broken"))
        {
            throw new InvalidOperationException("secret detail of the inside");
        }

        if (Is("absent"))
        {
            return Task.FromResult(Receipt.Refused("place_id", "PLACE_NOT_FOUND", "There is no such place."));
        }

        if (Is("refused"))
        {
            return Task.FromResult(new Receipt(false,
            [
                new Problem("changes.periods[0].to", "PERIOD_PAST", "The period is over."),
                new Problem("id", "ID_TOO_LONG", "Shorten it."),
            ]));
        }

        guide.Change(Key, answer.Campaign, update => update with { AnswerId = IdOf(answer), Answer = answer.Submission, Stage = PlaceStage.Answered });
        return Task.FromResult(guide.Answers.TryAdd($"{Key}/{IdOf(answer)}", answer) ? Receipt.Done : Receipt.Already);
    }

    public Task<Receipt> Check(SubmitAnswer answer) => Task.FromResult(Receipt.Already);

    public Task<Receipt> Withdraw(WithdrawAnswer command)
    {
        if (guide.PlaceFiles.ContainsKey(Key))
        {
            guide.Change(Key, command.Campaign, update => update with { AnswerId = null, Answer = null, Stage = PlaceStage.Called });
            return Task.FromResult(guide.Withdrawn.TryAdd(Key, command) ? Receipt.Done : Receipt.Already);
        }

        return Task.FromResult(guide.Answers.TryRemove($"{Key}/{command.AnswerId}", out _)
            ? Receipt.Done
            : Receipt.Refused("answer_id", "ANSWER_NOT_FOUND", "No such answer."));
    }

    public Task<bool> KnowsCall(string campaign, string callId) => Task.FromResult(guide.Calls.ContainsKey(callId));

    public Task<Receipt> RecordCall(RecordCall call) =>
        Task.FromResult(guide.Calls.TryAdd(call.CallId, call) ? Receipt.Done : Receipt.Already);

    public Task<Receipt> RaiseQuestion(RaiseQuestion command) => Task.FromResult(Receipt.Done);

    public Task MailboxDead(LetterBounced bounce) => Task.CompletedTask;

    public Task MailboxAlive(string person) => Task.CompletedTask;

    public Task<Receipt> LetterBounced(LetterBounced bounce) => Task.FromResult(Receipt.Already);

    public Task LettersRefused(LettersRefused refusal) => Task.CompletedTask;

    public Task<Receipt> ChangeScope(ChangeScope change)
    {
        guide.Scopes.AddOrUpdate(Key, [change], (_, before) => [.. before, change]);
        guide.Change(Key, change.Campaign, update => update with
        {
            InScope = change.InScope,
            Journal = [.. update.Journal, new JournalLine(Samples.Noon, change.InScope ? "scopeEntered" : "scopeLeft", change.By, null, null, update.Stage, change.Reason)],
        });
        return Task.FromResult(Receipt.Done);
    }

    public Task Redo(string campaign) => Task.CompletedTask;

    public Task<PlaceBrief?> Brief(string campaign) => Task.FromResult<PlaceBrief?>(null);

    public Task<PlaceFile?> Read()
    {
        if (Is("absent"))
        {
            return Task.FromResult<PlaceFile?>(null);
        }

        if (guide.PlaceFiles.TryGetValue(Key, out var file))
        {
            return Task.FromResult<PlaceFile?>(file);
        }

        if (guide.Contacts.TryGetValue(Key, out var contacts) && contacts.Sheet is not null)
        {
            return Task.FromResult<PlaceFile?>(contacts.File);
        }

        var at = Samples.Noon;
        var answer = new Submission("call-7", new AnswerContent.ClosedForGood("Voir la mairie."), Channel.Call, "nadia", at);
        return Task.FromResult<PlaceFile?>(new PlaceFile(
            new SheetDocument("{}"), null, [],
            [
                new UpdateFile(Samples.Summer, PlaceStage.Answered, true, "call-7", new SubmissionDocument(DomainJson.Write(answer)),
                [
                    new JournalLine(at.AddDays(-20), "askDue", "plan", null, "ask", PlaceStage.Asked, null),
                    new JournalLine(at, "answerReceived", "nadia", "call", null, PlaceStage.Answered, "rappel"),
                ]),
            ]));
    }

    private static string IdOf(SubmitAnswer answer) => DomainJson.Read<Submission>(answer.Submission.Json).Id;
}
