using Soliguide.GrpcApi.Exports.Csv;
using Soliguide.GrpcApi.Exports.SoliguideJson;

namespace Soliguide.GrpcApi.Exports;

/// <summary>What a partner may download: one line for each format.</summary>
internal static class ExportRegistration
{
    /// <summary>Registers every format, in the order in which they are listed.</summary>
    public static IServiceCollection AddExports(this IServiceCollection services) => services
        .AddSingleton<ExportDesk>()
        .AddSingleton<IExportFormat, SoliguideFormat>()
        .AddSingleton<IExportFormat, CsvFormat>();
}
