using Soliguide.Contracts;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>A person who looks after fr-75-1 and fr-75-2.</summary>
public sealed class FakePersonGrain(FakeGuide guide) : Grain, IPersonGrain
{
    private string Key => this.GetPrimaryKeyString();

    private static readonly string[] Mine = ["fr-75-1", "fr-75-2"];

    public Task<Receipt> Submit(SubmitAnswer answer, string[] places)
    {
        guide.Write();
        if (places.Except(guide.Forms.TryGetValue(Key, out var form) ? form.Places.Select(p => p.Place) : Mine).Any())
        {
            return Task.FromResult(Receipt.Refused("place_ids", "PLACE_OF_SOMEBODY_ELSE", "Not a place of this person."));
        }

        foreach (var place in places.Length == 0 ? Mine : places)
        {
            guide.Heard(Key, place, answer);
            guide.Answers[$"{Key}/{place}"] = answer;
        }

        return Task.FromResult(Receipt.Done);
    }

    public Task<string[]> Places() => Task.FromResult(Mine);

    public Task<PersonForm> Form(string campaign) => Task.FromResult(guide.Forms[Key]);

    public Task RefuseLetters() => Objected(Samples.Noon);

    public Task AllowLetters() => Objected(null);

    private Task Objected(DateTimeOffset? at)
    {
        guide.Forms[Key] = guide.Forms[Key] with { ObjectedAt = at };
        guide.Write();
        return Task.CompletedTask;
    }

    public Task LookAfter(string place, ContactEntry contact) => Task.CompletedTask;

    public Task Release(string place) => Task.CompletedTask;

    public Task Include(string campaign, LetterName kind, string place, DateTimeOffset notBefore) => Task.CompletedTask;

    public Task Exclude(string campaign, string place) => Task.CompletedTask;

    public Task<LetterDraft?> TakeLetter(string campaign, LetterName kind) => Task.FromResult<LetterDraft?>(null);

    public Task LetterHanded(string campaign, LetterName kind) => Task.CompletedTask;

    public Task LetterPutOff(string campaign, LetterName kind, DateTimeOffset until, string? refusal) => Task.CompletedTask;

    public Task LetterRefused(string campaign, LetterName kind, string refusal) => Task.CompletedTask;

    public Task Bounced(string campaign) => Task.CompletedTask;

    public Task Died() => Task.CompletedTask;

    public Task SoftBounced(string letter) => Task.CompletedTask;

    public Task Absent(AbsenceHint absence) => Task.CompletedTask;

    public Task Lives(DateTimeOffset at) => Task.CompletedTask;

    public Task<Receipt> TakeOn(string place, ContactEntry contact) => Task.FromResult(Receipt.Done);

    public Task<PersonOverview?> Overview() => Task.FromResult<PersonOverview?>(null);

    public Task Reinstate() => Task.CompletedTask;

    public Task<ForgettingBegun> BeginForgetting(ForgetPerson command) => throw new NotSupportedException();

    public Task<Forgetting?> Forgetting() => Task.FromResult<Forgetting?>(null);

    public Task EndForgetting() => Task.CompletedTask;

    public Task EraseMention(string mail) => Task.CompletedTask;

    public Task<bool> DropAbsence(DateOnly before) => Task.FromResult(false);

    public Task<int> DropLetters(string[] campaigns) => Task.FromResult(0);

    public Task<bool> Retire(DateTimeOffset idleBefore) => Task.FromResult(false);

    public Task Confirm(ConfirmReply reply) => Task.CompletedTask;

    public Task SendAgain(string campaign, string place, string call) => Task.CompletedTask;

    public Task<PersonHealth> Health() => Task.FromResult(new PersonHealth(MailboxState.Unknown, 0, null, null));
}
