using Microsoft.Extensions.DependencyInjection;
using Soliguide.Contracts;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;

namespace Soliguide.Grains.Persons;

/// <summary>
/// Takes all steps of forgetting, one after the other, each harmless the second time. The person's own record says until the end what is to
/// be done, so that whoever comes after a crash goes on from there.
/// </summary>
[GrainType("person-file")]
internal sealed partial class PersonFileGrain(
    ISuppressionBook book, IPersonTraces traces, [FromKeyedServices(TimeProviderNames.Grains)] TimeProvider clock) : Grain, IPersonFileGrain
{
    private string Key => this.GetPrimaryKeyString();

    private IPersonGrain Person => GrainFactory.GetGrain<IPersonGrain>(Key);

    public async Task<ForgetReceipt> Forget(ForgetPerson command)
    {
        if (command.ValidateOnly)
        {
            return await Preview(command);
        }

        await book.Open(Key);
        var begun = await Person.BeginForgetting(command);
        if (begun.Step is not { } step)
        {
            await book.Close(Key, null);
            return new ForgetReceipt(begun.Receipt, begun.Since, ForgottenThings.None, Complete: true);
        }

        var (gone, complete) = await Finish(step);
        return new ForgetReceipt(begun.Receipt, step.At, gone, complete);
    }

    public async Task<bool> Resume()
    {
        if (await Person.Forgetting() is { } step)
        {
            return (await Finish(step)).Complete;
        }

        await book.Close(Key, null);
        return true;
    }

    public async Task<Receipt> Lift(LiftSuppression command)
    {
        if (await Person.Forgetting() is not null)
        {
            return Receipt.Refused("person_id", "FORGETTING_UNDER_WAY", "The person is still being forgotten; come back in a few minutes.");
        }

        var known = await Person.Overview();
        var held = known is { ObjectedAt: not null } or { Health.DeadSince: not null } or { Health.GivenUpSince: not null };
        var lifted = await book.Lift(Key, new PersonAct(clock.GetUtcNow(), "lifted", command.By, command.Reason), command.RequestId, held);
        if (held)
        {
            await Person.Reinstate();
        }

        return lifted || held ? Receipt.Done
            : (await book.Acts(Key)).Length > 0 || known is not null ? Receipt.Already
            : Receipt.Refused("person_id", "PERSON_NOT_FOUND", "Nothing is known of this person.");
    }

    private async Task<ForgetReceipt> Preview(ForgetPerson command)
    {
        var known = await Person.Overview();
        var found = known is null
            ? command.Mail is { } mail ? await traces.Find(Key, mail) : null
            : await traces.Find(Key, known.Mail);
        return found is null
            ? new ForgetReceipt(
                Receipt.Refused("person_id", "PERSON_NOT_FOUND", "Nothing is known of this person; give the address to keep it out."),
                null, ForgottenThings.None, Complete: false)
            : new ForgetReceipt(Receipt.Already, null, Count(found, known?.Places ?? [], known?.Letters.Length ?? 0), Complete: false);
    }

    private async Task<(ForgottenThings Gone, bool Complete)> Finish(Forgetting step)
    {
        await book.Suppress(
            Key, new Suppression(SuppressionKind.Forgotten, step.At), new PersonAct(step.At, "forgotten", step.By, step.Reason), step.RequestId);
        var found = await traces.Find(Key, step.Mail);
        var gone = Count(found, step.Places, step.Letters);
        var forget = new ForgetContact(Key, step.Mail, step.By, step.RequestId);
        await Task.WhenAll(found.Places.Union(step.Places).Select(place => GrainFactory.GetGrain<IPlaceGrain>(place).ForgetContact(forget)));
        await Task.WhenAll(found.Persons.Select(person => GrainFactory.GetGrain<IPersonGrain>(person).EraseMention(step.Mail)));
        await Task.WhenAll(found.Proposals.Select(proposal => GrainFactory.GetGrain<IProposalGrain>(proposal.Proposal)
            .Erase(new EraseProposal(proposal.Own) { PersonId = Key, Mail = step.Mail })));
        await traces.Erase(found);
        if (step.NotBefore > clock.GetUtcNow())
        {
            return (gone, false);
        }

        await Person.EndForgetting();
        await book.Close(Key, new PersonAct(
            clock.GetUtcNow(),
            "erased",
            step.By,
            $"places {gone.Places}, letters {gone.Letters}, mails {gone.Mails}, proposals {gone.Proposals}, files {gone.Files}"));
        return (gone, true);
    }

    private static ForgottenThings Count(FoundTraces found, IEnumerable<string> places, int letters) => new(
        found.Places.Union(places).Count(), letters, found.Mails.Count, found.Proposals.Count, found.Files.Count, [.. found.Sheets]);
}
