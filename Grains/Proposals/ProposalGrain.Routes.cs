using Soliguide.Contracts;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;

namespace Soliguide.Grains.Proposals;

/// <content>Ways of a proposal to somebody else: to another place, to a colleague, to the telephone.</content>
internal sealed partial class ProposalGrain
{
    public async Task<Receipt> PassOn(PassOn command)
    {
        if (await Known() is not { } said)
        {
            return Unknown;
        }

        var id = PassedProposal.IdAfter(this.GetPrimaryKeyString(), command.Place);
        if (Record.State != ProposalState.Open)
        {
            return Record is { State: ProposalState.PassedOn, PassedTo: { } to } && to == id ? Receipt.Already : Closed;
        }

        if (said.Source == ProposalSource.Call)
        {
            return Receipt.Refused("place_id", "CALL_OF_ANOTHER_PLACE", "A call is about the place that was called: return it to the desk.");
        }

        if (said.Places is [var only] && only == command.Place && !command.SetSender)
        {
            return Receipt.Refused("place_id", "PLACE_ALREADY_PROPOSED", "The proposal is about this place already; decide on it there.");
        }

        var place = GrainFactory.GetGrain<IPlaceGrain>(command.Place);
        if (await place.Read() is not { } file)
        {
            return Receipt.Refused("place_id", "PLACE_NOT_FOUND", "There is no such place; write it like fr-75-1234.");
        }

        if (PassedProposal.CampaignOf(said, file) is not { } campaign)
        {
            return Receipt.Refused("place_id", "PLACE_NOT_IN_CAMPAIGN", "No campaign covers the place; check the campaign's scope.");
        }

        var (person, refusal) = await PersonOf(said, file, place, command, id);
        if (refusal is not null)
        {
            return refusal;
        }

        var reply = said.MessageId is { } mail
            ? await replies.Read(mail, campaign, command.Place, file.Sheet, person ?? command.By)
            : null;
        var origin = new ProposalOrigin(this.GetPrimaryKeyString(), command.By, clock.GetUtcNow(), command.Note);
        var receipt = await GrainFactory.GetGrain<IProposalGrain>(id).Put(PassedProposal.Of(said, command.Place, campaign, person, reply, origin));
        if (!receipt.Accepted)
        {
            return receipt;
        }

        await Save(Record with { State = ProposalState.PassedOn, By = command.By, At = origin.At, Reason = command.Note, PassedTo = id });
        return Receipt.Done;
    }

    public async Task<Receipt> HandOn(HandOn command)
    {
        if (await Known() is null)
        {
            return Unknown;
        }

        if (Record.State != ProposalState.Open)
        {
            return Closed;
        }

        var handed = Record.HandedOn ?? [];
        if (handed.Count == command.Seen + 1 && handed[command.Seen] is var last && (last.To, last.By, last.Note) == (command.To, command.By, command.Note))
        {
            return Receipt.Already;
        }

        if (handed.Count != command.Seen)
        {
            return Receipt.Refused("seen", "PROPOSAL_CHANGED", "Somebody handed this proposal on meanwhile; read it again.");
        }

        await Save(Record with { HandedOn = handed.Add(new HandedOn(clock.GetUtcNow(), command.By, command.To, command.Note)) });
        return Receipt.Done;
    }

    public async Task<Receipt> LeaveToCallers(LeaveToCallers command)
    {
        if (await Known() is not { } said)
        {
            return Unknown;
        }

        if (Shut(ProposalState.LeftToCallers, command.RequestId) is { } shut)
        {
            return shut;
        }

        if (said is not { Campaign: { } campaign, Places: { Length: > 0 } places })
        {
            return Receipt.Refused("place_ids", "PROPOSAL_WITHOUT_PLACES", "Nobody knows which place to call about: give the proposal to a place first.");
        }

        var isCall = said.Source == ProposalSource.Call;
        if (isCall && (Review.Own(said, command.By) ?? await Review.TakeBack(GrainFactory, said, command)) is { } refusal)
        {
            return refusal;
        }

        var question = new RaiseQuestion(campaign, this.GetPrimaryKeyString(), command.By, command.Question);
        var receipts = await Task.WhenAll(places.Select(place => GrainFactory.GetGrain<IPlaceGrain>(place).RaiseQuestion(question)));

        // A place of several that has answered meanwhile needs no call; where none needs one, the proposal stays to be decided on. What a call said
        // is taken back by then, so that nothing is left to decide on.
        if (!isCall && Array.Find(receipts, receipt => receipt.Accepted) is null)
        {
            return new Receipt(false, [.. receipts.SelectMany(receipt => receipt.Problems).Distinct()]);
        }

        await Save(Record with
        {
            State = ProposalState.LeftToCallers,
            By = command.By,
            At = clock.GetUtcNow(),
            Reason = command.Question,
            RequestId = command.RequestId,
        });
        return Receipt.Done;
    }

    /// <summary>Whose answer it is at its new place: its sender's, who is asked from now on; or that of a person who is asked there already.</summary>
    private async Task<(string? Person, Receipt? Refusal)> PersonOf(Proposal said, PlaceFile file, IPlaceGrain place, PassOn command, string id)
    {
        if (!command.SetSender)
        {
            return (said.PersonId is { } known && file.Contacts.Contains(known) ? known : null, null);
        }

        if (said.MessageId is not { } mail || await replies.Sender(mail) is not { } sender)
        {
            return (null, Receipt.Refused("set_sender", "SENDER_UNKNOWN", "Nobody could write to the sender; give it to the place without them."));
        }

        var receipt = await place.SetContact(new SetContact(sender, ContactSource.Mail, ContactConsent.NotAsked, command.By, id));
        return receipt.Accepted ? (sender.PersonId, null) : (null, receipt);
    }
}
