using Soliguide.Contracts;
using Soliguide.Contracts.Persons;
using Soliguide.Domain.Places.Contacts;

namespace Soliguide.Grains.Persons;

/// <content>
/// Being forgotten. The first write stops letters and leaves nothing but the address, the last one leaves nothing at all; in between
/// <see cref="PersonFileGrain"/> goes through everything that holds it.
/// </content>
internal sealed partial class PersonGrain
{
    public async Task<ForgettingBegun> BeginForgetting(ForgetPerson command)
    {
        if (Record.Forgetting is { } begun)
        {
            return new ForgettingBegun(Receipt.Done, begun.ToContract(), null);
        }

        if (!IsKnown && await book.Find(Key) is { Kind: SuppressionKind.Forgotten } before)
        {
            return new ForgettingBegun(Receipt.Already, null, before.Since);
        }

        var mail = IsKnown ? Record.Mail : Mailbox.TryNormalise(command.Mail, out var address) ? address : null;
        if (mail is null)
        {
            return new ForgettingBegun(
                Receipt.Refused("person_id", "PERSON_NOT_FOUND", "Nothing is known of this person; give the address to keep it out."), null, null);
        }

        var forgetting = new ForgettingRecord(
            mail, clock.GetUtcNow(), command.By, command.Reason, command.RequestId, Record.Places, Record.Letters.Count)
        {
            NotBefore = OnTheirWay(),
        };
        await Save(new PersonRecord { Forgetting = forgetting });
        return new ForgettingBegun(Receipt.Done, forgetting.ToContract(), null);
    }

    public Task<Forgetting?> Forgetting() => Task.FromResult(Record.Forgetting?.ToContract());

    public Task EndForgetting() => Record.Forgetting is null ? Task.CompletedTask : Clear();

    public Task EraseMention(string mail)
    {
        var absence = Record.Health?.Absence;
        var left = absence?.OtherMail is { } other && Mailbox.TryNormalise(other, out var address) && address == mail
            ? Record with { Health = Record.Health! with { Absence = absence with { OtherMail = null } } }
            : Record;
        return left.Mail == mail ? Task.CompletedTask : Save(Redaction.WithoutAddress(left, mail));
    }

    /// <summary>Twice the lease: whoever holds a letter has handed it over by then, or never will.</summary>
    private DateTimeOffset? OnTheirWay() => Record.Letters.Values.Concat(Record.Receipts?.Values.Select(receipt => receipt.Letter) ?? [])
        .Where(letter => letter.State == LetterState.Leased)
        .Max(letter => letter.LeasedAt) + (2 * options.Value.LetterLease);

    private static Receipt Forgotten(DateTimeOffset since) => Receipt.Refused(
        "mail",
        "CONTACT_FORGOTTEN",
        $"This person asked to be forgotten on {since:yyyy-MM-dd}: leave the address out, or lift that with a reason when they ask for it.");
}
