using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Soliguide.Contracts;
using Soliguide.Contracts.Staff;
using Soliguide.Domain.Json;
using Soliguide.Domain.Staff;

namespace Soliguide.Grains.Staff;

/// <summary>The staff: a few dozen people and programs in one record that is changed by hand now and then.</summary>
[GrainType("staff")]
internal sealed class StaffGrain(
    [PersistentState("staff")] IPersistentState<StaffRecord> state,
    [FromKeyedServices(StaffClock.Key)] TimeProvider clock) : RecordGrain<StaffRecord>(state), IStaffGrain
{
    private const int DrawnBytes = 26;

    public Task<StaffDocument> Read() => Task.FromResult(new StaffDocument(DomainJson.Write(Record.ToList())));

    public Task<StaffLevel?> Level(string id) =>
        Task.FromResult(Record.Members.TryGetValue(id, out var member) ? StaffMapping.ToContract(member.Level) : (StaffLevel?)null);

    public async Task<Receipt> Put(PutMember command)
    {
        if (command.Revision is { } read && read != Record.Revision)
        {
            return Receipt.Refused("revision", "STAFF_CHANGED", "Somebody changed the staff meanwhile; look at it again.");
        }

        var asked = DomainJson.Read<StaffMember>(command.Member);
        var known = Record.Members.GetValueOrDefault(asked.Id);
        // Who they are for the provider is its to say: a new address begins anew, nothing else does.
        var member = asked with { Subject = asked.SignInMail is null ? known?.Subject : null };
        var problems = StaffRules.Check(member, [.. Record.Members.Values.Where(other => other.Id != member.Id)]).ToContract();
        if (problems.Length > 0 || member == known)
        {
            return new Receipt(false, problems);
        }

        await Save(Record.With(member));
        return Receipt.Done;
    }

    public async Task<string?> SignIn(ProvenIdentity identity)
    {
        if (Record.Members.Values.FirstOrDefault(member => member.Subject == identity.Subject) is { } known)
        {
            return known.Active ? known.Id : null;
        }

        var invited = identity.VerifiedMail is not { } mail ? null : Record.Members.Values.FirstOrDefault(
            member => member.Active && string.Equals(member.SignInMail, mail, StringComparison.OrdinalIgnoreCase));
        if (invited is null && identity.IsFounder && Record.Members.Values.All(member => member is not { Active: true, Role: StaffRole.Administrator }))
        {
            invited = StaffMapping.Founder(identity.Name, Record.Members.Keys);
        }

        if (invited is null)
        {
            return null;
        }

        await Save(Record.With(invited with { SignInMail = null, Subject = identity.Subject }));
        return invited.Id;
    }

    public async Task<KeyReply> IssueKey(IssueKey command)
    {
        var now = clock.GetUtcNow();
        var problems = StaffRules.CheckKey(command.Owner, command.EndsAt, now).ToContract();
        return problems.Length > 0 ? new KeyReply(problems, null) : await Issue(Record, StaffMapping.ToKey(command, now));
    }

    public async Task<KeyReply> RotateKey(string id, TimeSpan overlap, string by)
    {
        var now = clock.GetUtcNow();
        if (!Record.Keys.TryGetValue(id, out var old) || !old.IsGoodAt(now))
        {
            return new KeyReply([new Problem("id", "KEY_OVER", "The key is over; make a new one.")], null);
        }

        var end = now + overlap;
        var ending = old with { EndsAt = old.EndsAt < end ? old.EndsAt : end };
        return await Issue(Record.With(ending), old with { IssuedAt = now, IssuedBy = by });
    }

    public async Task<Receipt> EndKey(string id, string by)
    {
        var now = clock.GetUtcNow();
        if (!Record.Keys.TryGetValue(id, out var key) || !key.IsGoodAt(now))
        {
            return Receipt.Already;
        }

        await Save(Record.With(key with { EndsAt = now }));
        return Receipt.Done;
    }

    private async Task<KeyReply> Issue(StaffRecord now, AccessKey key)
    {
        var secret = KeySecret.Write(RandomNumberGenerator.GetBytes(DrawnBytes));
        _ = KeySecret.TryRead(secret, out var id);
        await Save(now.With(key with { Id = id!, Hash = KeySecret.HashOf(secret) }));
        return new KeyReply([], secret);
    }
}
