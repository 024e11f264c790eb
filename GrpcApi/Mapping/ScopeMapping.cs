using Soliguide.Contracts.Reports;
using Soliguide.Domain;
using Soliguide.Domain.Campaigns.Scopes;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>Whom a plan asks.</summary>
internal static class ScopeMapping
{
    private const int Most = 100;
    private const int MostExceptions = 5000;

    public static V1.ScopeRule ToWire(this ScopeRule scope) => new()
    {
        Statuses = { scope.Statuses.Select(ScalarMapping.ToWire<SheetStatus, V1.SheetStatus>) },
        Kinds = { scope.Kinds.Select(ScalarMapping.ToWire<PlaceKind, V1.PlaceKind>) },
        Visibilities = { scope.Visibilities.Select(ScalarMapping.ToWire<Visibility, V1.Visibility>) },
        Categories = scope.Categories.ToWire(),
        Networks = scope.Networks.ToWire(),
        Exceptions =
        {
            scope.Exceptions.Select(exception => new V1.ScopeException
            {
                PlaceId = exception.Place.ToString(),
                Included = exception.Included,
                Reason = exception.Reason,
            }),
        },
    };

    public static V1.ScopeCount ToWire(this ScopeCount count) => new()
    {
        Territory = count.Territory,
        Included = count.Included,
        Reason = count.Reason,
        PlaceCount = count.Places,
    };

    public static ScopeRule Read(this V1.ScopeRule scope, Reading at) => new()
    {
        Statuses = scope.Statuses.ReadList(at["statuses"], Most, (status, here) => status.ReadEnum<V1.SheetStatus, SheetStatus>(here)),
        Kinds = scope.Kinds.ReadList(at["kinds"], Most, (kind, here) => kind.ReadEnum<V1.PlaceKind, PlaceKind>(here)),
        Visibilities = scope.Visibilities.ReadList(
            at["visibilities"], Most, (readers, here) => readers.ReadEnum<V1.Visibility, Visibility>(here)),
        Categories = scope.Categories.ReadSelection(at["categories"]),
        Networks = scope.Networks.ReadSelection(at["networks"]),
        Exceptions = scope.Exceptions.ReadList(at["exceptions"], MostExceptions, (exception, here) =>
            new ScopeException(exception.PlaceId.ReadPlace(here["place_id"]), exception.Included, exception.Reason)),
    };

    private static V1.Selection ToWire(this Selection selection) => new() { Only = { selection.Only }, Except = { selection.Except } };

    private static Selection ReadSelection(this V1.Selection? selection, Reading at) => selection is null ? new Selection() : new Selection
    {
        Only = Names(selection.Only, at["only"]),
        Except = Names(selection.Except, at["except"]),
    };

    private static ValueList<string> Names(Google.Protobuf.Collections.RepeatedField<string> names, Reading at) =>
        names.ReadList(at, Most, (name, _) => name);
}
