using Soliguide.GrpcApi.Exports.Calendars;
using Soliguide.GrpcApi.Exports.Coverage;
using Soliguide.GrpcApi.Exports.DataInclusion;
using Soliguide.GrpcApi.Exports.GeoJson;
using Soliguide.GrpcApi.Exports.Hsds;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Limits;

namespace Soliguide.GrpcApi.Exports;

/// <summary>What partners' programs read: formats of others for the same public cards, and open data about them.</summary>
internal static class PartnerFormats
{
    /// <summary>Registers GeoJSON, data.inclusion and HSDS as export formats.</summary>
    public static IServiceCollection AddPartnerFormats(this IServiceCollection services) => services
        .AddSingleton<IExportFormat, GeoJsonFormat>()
        .AddSingleton<IExportFormat, DataInclusionFormat>()
        .AddSingleton<IExportFormat, HsdsFormat>()
        .AddSingleton<HsdsIndex>();

    /// <summary>Maps the endpoints of HSDS, the calendars and the figures of coverage. GET alone, for everybody, pages of other sites included.</summary>
    public static IEndpointRouteBuilder MapPartnerFormats(this IEndpointRouteBuilder endpoints)
    {
        HsdsEndpoints.Map(Counted(endpoints, Cost.Searches));
        CalendarFile.Map(Counted(endpoints, Cost.Reads));
        CoverageFile.Map(Counted(endpoints, Cost.Exports));
        return endpoints;
    }

    private static RouteGroupBuilder Counted(IEndpointRouteBuilder endpoints, Cost cost) =>
        CrossSite.OpenTo(endpoints.MapGroup("")).WithMetadata(new CostAttribute(cost));
}
