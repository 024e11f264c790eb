using Grpc.Core;
using Soliguide.Contracts;
using Soliguide.Contracts.Persons;
using Soliguide.Domain.Places.Contacts;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Mapping;
using Soliguide.GrpcApi.Paging;
using Soliguide.V1;
using Subject = Soliguide.V1.ForgetPersonRequest.SubjectOneofCase;

namespace Soliguide.GrpcApi.Services;

/// <summary>What staff may see of people and do about them.</summary>
internal sealed class PersonEndpoint(IGrainFactory grains) : PersonService.PersonServiceBase
{
    private const string Suppressions = "suppressions";

    public override async Task<GetPersonResponse> GetPerson(GetPersonRequest request, ServerCallContext context)
    {
        var at = Violations.Read(out var all);
        var person = request.PersonId.ReadPerson(at["person_id"]);
        all.Throw();

        return await File(person).Read() is { } file
            ? new GetPersonResponse { Person = file.ToWire(request.RevealContact) }
            : throw Fault.Of(CallErrors.PersonNotFound);
    }

    public override async Task<ForgetPersonResponse> ForgetPerson(ForgetPersonRequest request, ServerCallContext context)
    {
        var by = Actor.Of(context);
        var at = Violations.Read(out var all);
        var (person, mail) = ReadSubject(request, at);
        var reason = request.ValidateOnly && request.Reason.Length == 0 ? "" : request.Reason.ReadReason(at["reason"]);
        var command = new ForgetPerson(by, reason, request.RequestId.ReadRequestId(at["request_id"]))
        {
            Mail = mail, ValidateOnly = request.ValidateOnly,
        };
        all.Throw();

        var forgotten = await File(person).Forget(command);
        Check(forgotten.Receipt);
        return forgotten.ToWire(person);
    }

    public override async Task<LiftSuppressionResponse> LiftSuppression(LiftSuppressionRequest request, ServerCallContext context)
    {
        var by = Actor.Of(context);
        var at = Violations.Read(out var all);
        var person = request.PersonId.ReadPerson(at["person_id"]);
        var command = new LiftSuppression(by, request.Reason.ReadReason(at["reason"]), request.RequestId.ReadRequestId(at["request_id"]));
        all.Throw();

        var receipt = await File(person).Lift(command);
        Check(receipt);
        return new LiftSuppressionResponse { Changed = receipt.Changed };
    }

    public override async Task<ListSuppressionsResponse> ListSuppressions(ListSuppressionsRequest request, ServerCallContext context)
    {
        var at = Violations.Read(out var all);
        var size = PageSize.Read(request.PageSize, at["page_size"]);
        var token = PageToken.Read(request.PageToken, Suppressions, at["page_token"]);
        all.Throw();

        var page = await grains.GetGrain<ISuppressionListGrain>(0).List(token?.After, size);
        return new ListSuppressionsResponse
        {
            Suppressions = { page.Lines.Select(PersonMapping.ToWire) },
            NextPageToken = page.Next is { } next ? new PageToken(next).Write(Suppressions) : "",
        };
    }

    private static (string Person, string? Mail) ReadSubject(ForgetPersonRequest request, Reading at)
    {
        switch (request.SubjectCase)
        {
            case Subject.PersonId:
                return (request.PersonId.ReadPerson(at["person_id"]), null);
            case Subject.Mail when Mailbox.TryNormalise(request.Mail, out var mail):
                return (PersonKey.Of(mail).Value, mail);
            case Subject.Mail:
                at["mail"].Refuse(FieldErrors.Mail, "Give a mail address like name@example.org.");
                return ("", null);
            default:
                at["person_id"].Refuse(FieldErrors.Required, "Say whom: person_id or mail.");
                return ("", null);
        }
    }

    private static void Check(Receipt receipt)
    {
        if (!receipt.Accepted)
        {
            throw Fault.Refused(receipt.Problems);
        }
    }

    private IPersonFileGrain File(string person) => grains.GetGrain<IPersonFileGrain>(person);
}
