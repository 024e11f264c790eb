using Google.Protobuf.WellKnownTypes;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Mapping;
using Soliguide.GrpcApi.Paging;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Feed.Copies;

/// <summary>A page of changes, for copies that keep no line open.</summary>
internal static class ChangePage
{
    public static PullPlaceChangesResponse Read(CardStore cards, PullPlaceChangesRequest request)
    {
        var at = Violations.Read(out var all);
        var scope = CopyScope.Read(request.Scope, at["scope"]);
        var cursor = CopyCursor.Read(request.Cursor, scope, at["cursor"]);
        var size = PageSize.Read(request.PageSize == 0 ? PageSize.Largest : request.PageSize, at["page_size"]);
        all.Throw();

        var shelf = cards.HasCaughtUp ? cards.Shelf : throw Fault.Of(CallErrors.NotReady);
        var reset = cursor != CopyCursor.None && cursor.Epoch != shelf.Epoch;
        var reader = new CopyReader(shelf, scope);
        var (changes, next, complete) = reader.Read(cursor.Epoch == shelf.Epoch ? cursor : CopyCursor.Begin(shelf), size);
        return new PullPlaceChangesResponse
        {
            Changes = { changes },
            Cursor = next.Write(scope),
            Reset = reset,
            Complete = complete,
            Check = complete ? reader.Check(next) : null,
            HeardTime = cards.HeardAt.ToTimestamp(),
        };
    }
}
