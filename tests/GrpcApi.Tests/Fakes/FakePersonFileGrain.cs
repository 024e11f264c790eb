using Soliguide.Contracts;
using Soliguide.Contracts.Persons;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>Shows the file that a test laid out, and keeps what is asked for.</summary>
public sealed class FakePersonFileGrain(FakeGuide guide) : Grain, IPersonFileGrain
{
    private string Key => this.GetPrimaryKeyString();

    public Task<PersonFile?> Read() => Task.FromResult(guide.PersonFiles.GetValueOrDefault(Key));

    public Task<ForgetReceipt> Forget(ForgetPerson command)
    {
        var gone = new ForgottenThings(2, 3, 4, 1, 5, ["fr-75-9"]);
        if (command.Mail is null && !guide.PersonFiles.ContainsKey(Key))
        {
            return Task.FromResult(new ForgetReceipt(
                Receipt.Refused("person_id", "PERSON_NOT_FOUND", "Nothing is known of this person."), null, ForgottenThings.None, Complete: false));
        }

        if (command.ValidateOnly)
        {
            return Task.FromResult(new ForgetReceipt(Receipt.Already, null, gone, Complete: false));
        }

        guide.Write();
        var first = guide.Forgotten.TryAdd(Key, command);
        guide.PersonFiles[Key] = new PersonFile(
            Key, null, [], new Suppression(SuppressionKind.Forgotten, Samples.Noon), [new PersonAct(Samples.Noon, "forgotten", command.By, command.Reason)]);
        return Task.FromResult(new ForgetReceipt(first ? Receipt.Done : Receipt.Already, Samples.Noon, gone, Complete: true));
    }

    public Task<bool> Resume() => Task.FromResult(true);

    public Task<Receipt> Lift(LiftSuppression command)
    {
        if (!guide.PersonFiles.TryGetValue(Key, out var file))
        {
            return Task.FromResult(Receipt.Refused("person_id", "PERSON_NOT_FOUND", "Nothing is known of this person."));
        }

        guide.Write();
        guide.PersonFiles[Key] = file with { Suppression = null };
        return Task.FromResult(guide.Lifted.TryAdd(Key, command) ? Receipt.Done : Receipt.Already);
    }
}
