using Grpc.Core;
using Soliguide.Contracts;
using Soliguide.Contracts.Contacts;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Places.Contacts;
using Soliguide.GrpcApi.Contacts;
using Soliguide.GrpcApi.Contacts.Import;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Mapping;
using Soliguide.GrpcApi.Paging;
using Soliguide.V1;
using ContactConsent = Soliguide.Contracts.Places.ContactConsent;
using ContactSource = Soliguide.Contracts.Places.ContactSource;

namespace Soliguide.GrpcApi.Services;

/// <summary>Who is asked about places: the work list, one place, one contact, a file of them.</summary>
internal sealed class ContactEndpoint(IGrainFactory grains, ContactCheck check, ContactImport import) : ContactService.ContactServiceBase
{
    public override async Task<ListContactGapsResponse> ListContactGaps(ListContactGapsRequest request, ServerCallContext context)
    {
        var at = Violations.Read(out var all);
        var campaign = request.CampaignId.Length == 0 ? null : request.CampaignId.ReadCampaign(at["campaign_id"]);
        var territory = request.Territory.ReadTerritoryOrNull(at["territory"])?.ToString();
        var reason = request.Reason == V1.ContactGapReason.Unspecified
            ? (Contracts.Contacts.ContactGapReason?)null
            : request.Reason.ReadEnum<V1.ContactGapReason, Contracts.Contacts.ContactGapReason>(at["reason"]);
        var size = PageSize.Read(request.PageSize, at["page_size"]);
        var list = $"gaps/{campaign}/{territory}/{reason}/{request.WithoutMailbox}";
        var token = PageToken.Read(request.PageToken, list, at["page_token"]);
        all.Throw();

        var page = await grains.GetGrain<IContactListGrain>(0).Gaps(new GapQuery(campaign, territory, reason, request.WithoutMailbox, token?.After, size));
        return new ListContactGapsResponse
        {
            Gaps = { page.Lines.Select(ContactMapping.ToWire) },
            NextPageToken = page.Next is { } next ? new PageToken(next).Write(list) : "",
        };
    }

    public override async Task<GetContactProgressResponse> GetContactProgress(GetContactProgressRequest request, ServerCallContext context)
    {
        var at = Violations.Read(out var all);
        var campaign = request.CampaignId.Length == 0 ? null : request.CampaignId.ReadCampaign(at["campaign_id"]);
        all.Throw();
        return new GetContactProgressResponse
        {
            Territories = { (await grains.GetGrain<IContactListGrain>(0).Progress(campaign)).Select(ContactMapping.ToWire) },
        };
    }

    public override async Task<GetPlaceContactsResponse> GetPlaceContacts(GetPlaceContactsRequest request, ServerCallContext context)
    {
        var at = Violations.Read(out var all);
        var place = request.PlaceId.ReadPlace(at["place_id"]);
        all.Throw();
        var file = await grains.GetGrain<IPlaceGrain>(place.ToString()).Read()
            ?? throw Fault.Refused([new Problem("place_id", "PLACE_NOT_FOUND", "There is no such place; write it like fr-75-1234.")]);
        return new GetPlaceContactsResponse
        {
            Contacts = { await Task.WhenAll(file.Contacts.Select(Entry)) },
            Changes = { file.ContactChanges.Select(ContactMapping.ToWire) },
            Etag = file.ToEtag(),
        };
    }

    public override Task<CheckMailResponse> CheckMail(CheckMailRequest request, ServerCallContext context) =>
        Task.FromResult(check.Of(request.Mail).ToWire());

    public override async Task<SetContactResponse> SetContact(SetContactRequest request, ServerCallContext context)
    {
        var by = Actor.Of(context);
        var at = Violations.Read(out var all);
        var place = request.PlaceId.ReadPlace(at["place_id"]);
        var choice = new ContactChoice(
            request.Mail.ReadText(at["mail"], longest: 254),
            request.Name.ReadTextOrNull(at["name"], ContactChoice.LongestText),
            request.Role.ReadTextOrNull(at["role"], ContactChoice.LongestText),
            request.Language.ReadLanguage(at["language"]),
            request.Source.ReadEnum<V1.ContactSource, ContactSource>(at["source"], ContactSource.Unknown),
            request.Consent.ReadEnum<V1.ContactConsent, ContactConsent>(at["consent"], ContactConsent.NotAsked));
        var command = choice.ToCommand(by, request.RequestId.ReadRequestId(at["request_id"]), request.Etag.ReadContactEtag(at["etag"]));
        if (request.Mail.Length > 0 && ContactChoice.Refusal(check.Of(request.Mail), request.AcceptDoubtful) is { } problem)
        {
            at["mail"].Refuse(problem.Code, problem.Message);
        }

        all.Throw();
        var receipt = await grains.GetGrain<IPlaceGrain>(place.ToString()).SetContact(command);
        Throw(receipt);
        Mailbox.TryNormalise(request.Mail, out var mail);
        var person = PersonKey.Of(mail).Value;
        return new SetContactResponse
        {
            PersonId = person,
            Changed = receipt.Changed,
            PlaceCount = (await grains.GetGrain<IPersonGrain>(person).Places()).Length,
        };
    }

    public override async Task<RemoveContactResponse> RemoveContact(RemoveContactRequest request, ServerCallContext context)
    {
        var by = Actor.Of(context);
        var at = Violations.Read(out var all);
        var place = request.PlaceId.ReadPlace(at["place_id"]);
        var command = new RemoveContact(
            request.PersonId.ReadPerson(at["person_id"]),
            by,
            request.RequestId.ReadRequestId(at["request_id"]),
            request.Etag.ReadContactEtag(at["etag"]));
        all.Throw();
        var receipt = await grains.GetGrain<IPlaceGrain>(place.ToString()).RemoveContact(command);
        Throw(receipt);
        return new RemoveContactResponse { Changed = receipt.Changed };
    }

    public override async Task<NoteContactGapResponse> NoteContactGap(NoteContactGapRequest request, ServerCallContext context)
    {
        var by = Actor.Of(context);
        var at = Violations.Read(out var all);
        var place = request.PlaceId.ReadPlace(at["place_id"]);
        var command = new NoteContactGap(
            request.WithoutMailbox ? ContactGapNote.NoMailbox : ContactGapNote.PutOff, by, request.RequestId.ReadRequestId(at["request_id"]));
        all.Throw();
        var receipt = await grains.GetGrain<IPlaceGrain>(place.ToString()).NoteContactGap(command);
        Throw(receipt);
        return new NoteContactGapResponse { Changed = receipt.Changed };
    }

    public override async Task<ImportContactsResponse> ImportContacts(IAsyncStreamReader<ImportContactsRequest> requestStream, ServerCallContext context)
    {
        var by = Actor.Of(context);
        var (file, first) = await ContactUpload.Read(requestStream, context.CancellationToken);
        try
        {
            var rows = await ContactFile.Read(file, context.CancellationToken);
            var how = new ImportHow(by, $"import-{Guid.CreateVersion7():N}", first.ValidateOnly, first.AcceptDoubtful);
            return new ImportContactsResponse { Lines = { (await import.Run(rows, how, context.CancellationToken)).Select(ContactMapping.ToWire) } };
        }
        catch (UnreadableContactsException e)
        {
            throw Fault.Invalid(new Problem("content", "CONTACTS_UNREADABLE", e.Message));
        }
    }

    private async Task<PlaceContactEntry> Entry(string person)
    {
        var grain = grains.GetGrain<IPersonGrain>(person);
        return ContactMapping.ToWire(person, await grain.Health(), (await grain.Places()).Length);
    }

    private static void Throw(Receipt receipt)
    {
        if (!receipt.Accepted)
        {
            // What the grain calls its revision, a caller knows as the etag.
            throw Fault.Refused([.. receipt.Problems.Select(problem => problem.Field == "revision" ? problem with { Field = "etag" } : problem)]);
        }
    }
}
