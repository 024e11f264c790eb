using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Exports;

/// <summary>A way to write public cards for somebody else's program.</summary>
internal interface IExportFormat
{
    /// <summary>Its name in addresses and options, such as <c>soliguide</c> or <c>geojson</c>.</summary>
    string Name { get; }

    /// <summary>The media type of the file.</summary>
    string MediaType { get; }

    /// <summary>The end of the file's name, with its dot.</summary>
    string Extension { get; }

    /// <summary>Writes the cards, in the order given (territory, then id), as of an instant; the stream stays open.</summary>
    Task WriteAsync(IEnumerable<PlaceCard> cards, DateTimeOffset at, Stream output, CancellationToken stop);
}
