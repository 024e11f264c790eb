using Grpc.Core;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Feed.Copies;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Mapping;
using Soliguide.GrpcApi.Paging;
using Soliguide.V1;
using OpeningState = Soliguide.Domain.Places.Public.OpeningState;

namespace Soliguide.GrpcApi.Services;

/// <summary>Places for the public, from memory; and the door of imports.</summary>
internal sealed class PlaceEndpoint(
    CardStore cards,
    PlaceSearch search,
    KeyScope keys,
    IGrainFactory grains,
    IHostApplicationLifetime stopping,
    [FromKeyedServices(ApiClocks.Campaign)] TimeProvider clock,
    [FromKeyedServices(ApiClocks.Wire)] TimeProvider wire) : PlaceService.PlaceServiceBase
{
    private const int MostCategories = 100;

    // A page looks at no more cards than this, so that a rare filter costs many short calls rather than one long one.
    private const int MostLooks = 5000;

    public override Task<GetPlaceResponse> GetPlace(GetPlaceRequest request, ServerCallContext context)
    {
        var at = Violations.Read(out var all);
        var key = request.PlaceId.ReadPlace(at["place_id"]);
        var instant = request.ReadTime.ReadInstant(at["read_time"]) ?? clock.GetUtcNow();
        all.Throw();

        if (cards.Find(key) is not { } card)
        {
            throw Fault.Of(cards.HasCaughtUp ? CallErrors.PlaceNotFound : CallErrors.NotReady);
        }

        var shown = cards.Shown.At(card, instant);
        return Task.FromResult(new GetPlaceResponse { Place = shown.Place, Opening = shown.Opening.ToWire(instant) });
    }

    public override Task<ListPlacesResponse> ListPlaces(ListPlacesRequest request, ServerCallContext context)
    {
        var at = Violations.Read(out var all);
        var size = PageSize.Read(request.PageSize, at["page_size"]);
        var list = ListOf(request);
        var token = PageToken.Read(request.PageToken, list, at["page_token"]);
        var query = new CardQuery(token?.At ?? request.ReadTime.ReadInstant(at["read_time"]) ?? clock.GetUtcNow())
        {
            Territory = request.Territory.ReadTerritoryOrNull(at["territory"]),
            Categories = request.Categories.ReadList(at["categories"], MostCategories, (category, _) => category).ToHashSet(),
            States = request.States.ReadList(
                at["states"], MostCategories, (state, here) => state.ReadEnum<V1.OpeningState, OpeningState>(here)).ToHashSet(),
            After = token?.After.ReadPlace(at["page_token"]),
        };
        all.Throw();
        query = query with { Within = keys.Of(context) };
        KeyScope.Check(query.Within, request.Territory, "territory");

        return cards.HasCaughtUp
            ? Task.FromResult(Page(query, size, list))
            : throw Fault.Of(CallErrors.NotReady);
    }

    public override Task<SearchPlacesResponse> SearchPlaces(SearchPlacesRequest request, ServerCallContext context)
    {
        if (keys.Of(context) is { Count: > 0 } within)
        {
            request = request.Clone();
            KeyScope.Narrow(within, request.Territories, "territories");
        }

        return Task.FromResult(search.Answer(request));
    }

    public override Task ImportPlaces(
        IAsyncStreamReader<ImportPlacesRequest> requestStream, IServerStreamWriter<ImportPlacesResponse> responseStream, ServerCallContext context) =>
        new ImportStream(grains, Actor.Of(context)).Run(requestStream, responseStream, context.CancellationToken);

    public override Task SyncPlaces(SyncPlacesRequest request, IServerStreamWriter<SyncPlacesResponse> responseStream, ServerCallContext context)
    {
        request = request.Clone();
        request.Scope = Narrow(request.Scope, context);
        return new SyncStream(cards, wire).Run(request, responseStream, stopping.ApplicationStopping, context.CancellationToken);
    }

    public override Task<PullPlaceChangesResponse> PullPlaceChanges(PullPlaceChangesRequest request, ServerCallContext context)
    {
        request = request.Clone();
        request.Scope = Narrow(request.Scope, context);
        return Task.FromResult(ChangePage.Read(cards, request));
    }

    private PlaceScope? Narrow(PlaceScope? scope, ServerCallContext context)
    {
        if (keys.Of(context) is { Count: > 0 } within)
        {
            scope ??= new PlaceScope();
            KeyScope.Narrow(within, scope.Territories, "scope.territories");
        }

        return scope;
    }

    private ListPlacesResponse Page(CardQuery query, int size, string list)
    {
        var page = new ListPlacesResponse();
        var (looks, bytes) = (0, 0);
        PlaceKey last = default;
        foreach (var (card, open) in cards.Walk(query))
        {
            if (looks == MostLooks || page.Places.Count == size || bytes >= PageSize.LargestBytes)
            {
                page.NextPageToken = new PageToken(last.ToString(), query.At).Write(list);
                break;
            }

            if (open is not null)
            {
                var listed = open.ToListed(query.At);
                page.Places.Add(listed);
                bytes += listed.CalculateSize();
            }

            looks++;
            last = card.Key;
        }

        return page;
    }

    private static string ListOf(ListPlacesRequest request) => new ListPlacesRequest(request) { PageSize = 0, PageToken = "" }.ToString();
}
