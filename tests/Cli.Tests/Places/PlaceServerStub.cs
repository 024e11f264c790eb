using Google.Protobuf.WellKnownTypes;
using Google.Type;
using Grpc.Core;
using Soliguide.V1;
using PlaceBase = Soliguide.V1.PlaceService.PlaceServiceBase;

namespace Soliguide.Cli.Tests.Places;

/// <summary>Two public places on paper.</summary>
internal sealed class PlaceServerStub : PlaceBase
{
    private static readonly Timestamp Noon = new DateTimeOffset(2019, 7, 2, 12, 0, 0, TimeSpan.Zero).ToTimestamp();

    public ListPlacesRequest? Asked { get; private set; }

    public override Task<GetPlaceResponse> GetPlace(GetPlaceRequest request, ServerCallContext context) => request.PlaceId == "fr-75-1"
        ? Task.FromResult(new GetPlaceResponse { Place = Place("fr-75-1", "Accueil d’été"), Opening = Opening() })
        : throw new RpcException(new Status(StatusCode.NotFound, "No public place has this id."));

    public override Task<ListPlacesResponse> ListPlaces(ListPlacesRequest request, ServerCallContext context)
    {
        Asked = request.Clone();
        return Task.FromResult(request.PageToken.Length == 0
            ? new ListPlacesResponse { NextPageToken = "2", Places = { new ListedPlace { Place = Place("fr-75-1", "Accueil d’été"), Opening = Opening() } } }
            : new ListPlacesResponse { Places = { new ListedPlace { Place = Place("fr-75-2", "Vestiaire"), Opening = Opening() } } });
    }

    private static Place Place(string id, string name) => new()
    {
        PlaceId = id,
        DisplayName = name,
        Position = new Position { City = "Paris" },
        Periods = { new Period { PeriodId = "p1", Kind = PeriodKind.Closure, StartDate = new Date { Year = 2019, Month = 8, Day = 5 }, Text = "Congés" } },
        VerifyTime = Noon,
        LastAnswerChannel = Channel.Link,
    };

    private static OpeningStatus Opening() => new() { State = OpeningState.TemporarilyClosed, Reason = OpeningReason.Closure, EndTime = Noon };
}
