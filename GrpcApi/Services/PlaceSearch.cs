using Google.Protobuf.WellKnownTypes;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Mapping;
using Soliguide.GrpcApi.Paging;
using Soliguide.GrpcApi.Search;

namespace Soliguide.GrpcApi.Services;

/// <summary>SearchPlaces: reads the question, asks the index, and says how old the answer is.</summary>
internal sealed class PlaceSearch(
    CardStore cards,
    [FromKeyedServices(ApiClocks.Campaign)] TimeProvider clock,
    [FromKeyedServices(ApiClocks.Wire)] TimeProvider wire)
{
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT with every field that cannot be taken; UNAVAILABLE before the first cards.</exception>
    public V1.SearchPlacesResponse Answer(V1.SearchPlacesRequest request)
    {
        var index = cards.Index;
        var at = Violations.Read(out var all);
        var list = new V1.SearchPlacesRequest(request) { PageSize = 0, PageToken = "", IncludeCounts = false }.ToString();
        var token = PageToken.Read(request.PageToken, list, at["page_token"]);
        var instant = token?.At ?? request.ReadTime.ReadInstant(at["read_time"]) ?? clock.GetUtcNow();
        var query = request.ReadQuery(at, index, instant, cards.HasCaughtUp) with { After = token?.ReadMark(at["page_token"]) };
        all.Throw();

        return cards.HasCaughtUp ? Page(index.Search(query), query, list) : throw Fault.Of(CallErrors.NotReady);
    }

    private V1.SearchPlacesResponse Page(SearchResult result, SearchQuery query, string list)
    {
        var page = new V1.SearchPlacesResponse
        {
            TotalSize = result.Total,
            IndexTime = cards.HeardAt.ToTimestamp(),
            IndexAge = Duration.FromTimeSpan(Age()),
        };
        page.AddCounts(result);
        var bytes = page.CalculateSize();
        foreach (var found in result.Places)
        {
            if (bytes >= PageSize.LargestBytes)
            {
                break;
            }

            var place = found.ToWire(cards.Shown.At(found.Card, query.At), query.At);
            page.Places.Add(place);
            bytes += place.CalculateSize();
        }

        if (result.HasMore || page.Places.Count < result.Places.Count)
        {
            page.NextPageToken = result.Places[page.Places.Count - 1].Mark.ToToken(query.At).Write(list);
        }

        return page;
    }

    // Another machine's clock may be ahead: nothing is younger than now.
    private TimeSpan Age() => wire.GetUtcNow() is var now && now > cards.HeardAt ? now - cards.HeardAt : TimeSpan.Zero;
}
