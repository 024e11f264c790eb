using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Soliguide.V1;

namespace Soliguide.Cli.Tests.Persons;

/// <summary>A front door of the same protos on a port of its own: keeps what it hears about people.</summary>
internal sealed class PersonServerStub : PersonService.PersonServiceBase, IAsyncDisposable
{
    private static readonly Timestamp Noon = new DateTimeOffset(2019, 6, 12, 12, 0, 0, TimeSpan.Zero).ToTimestamp();
    private WebApplication app = null!;

    public ForgetPersonRequest? Forgotten { get; private set; }

    public LiftSuppressionRequest? Lifted { get; private set; }

    public GetPersonRequest? Read { get; private set; }

    public string? Actor { get; private set; }

    public string Address => app.Urls.Single();

    public static async Task<PersonServerStub> Start()
    {
        var server = new PersonServerStub();
        server.app = await GrpcStub.Start(server);
        return server;
    }

    public override Task<GetPersonResponse> GetPerson(GetPersonRequest request, ServerCallContext context)
    {
        Read = request;
        return Task.FromResult(new GetPersonResponse
        {
            Person = new PersonFile
            {
                PersonId = request.PersonId,
                Mailbox = new PersonMailbox
                {
                    Mail = request.RevealContact ? "anna@example.org" : "a***@example.org", DisplayName = "Anna", LanguageCode = "fr", Health = "softBounced",
                    SoftBounceCount = 3, GiveUpTime = Noon,
                },
                Places = { new PersonPlace { PlaceId = "fr-75-1", DisplayName = "Accueil", Asked = true, Source = "call", Consent = "given" } },
                Letters = { new PersonLetter { CampaignId = "summer-2019", Letter = "ask", State = "refused", DueTime = Noon, Refusal = "550 5.1.1" } },
                Acts = { new PersonAct { Act = "lifted", ActTime = Noon, Actor = "paul", Reason = "elle le demande" } },
            },
        });
    }

    public override Task<ForgetPersonResponse> ForgetPerson(ForgetPersonRequest request, ServerCallContext context)
    {
        (Forgotten, Actor) = (request, context.RequestHeaders.GetValue("x-soliguide-actor"));
        if (request.Reason == "refused")
        {
            throw new RpcException(new Status(StatusCode.NotFound, "Nothing is known of this person."));
        }

        return Task.FromResult(new ForgetPersonResponse
        {
            PersonId = "pabc",
            ForgetTime = request.ValidateOnly ? null : Noon,
            Changed = !request.ValidateOnly && request.Reason != "again",
            Complete = request.Reason != "late",
            PlaceCount = 2,
            LetterCount = 1,
            MailCount = 4,
            ProposalCount = 3,
            FileCount = 5,
            SheetPlaceIds = { "fr-75-9" },
        });
    }

    public override Task<LiftSuppressionResponse> LiftSuppression(LiftSuppressionRequest request, ServerCallContext context)
    {
        (Lifted, Actor) = (request, context.RequestHeaders.GetValue("x-soliguide-actor"));
        return Task.FromResult(new LiftSuppressionResponse { Changed = true });
    }

    public override Task<ListSuppressionsResponse> ListSuppressions(ListSuppressionsRequest request, ServerCallContext context) => Task.FromResult(
        request.PageToken.Length == 0
            ? new ListSuppressionsResponse { Suppressions = { Line("sa1", "forgotten", "nadia", "demande") }, NextPageToken = "next" }
            : new ListSuppressionsResponse { Suppressions = { Line("sa2", "dead", "retention", "") } });

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static ListedSuppression Line(string mark, string kind, string by, string reason) =>
        new() { Mark = mark, Suppression = new Suppression { Kind = kind, StartTime = Noon }, Actor = by, Reason = reason };
}
