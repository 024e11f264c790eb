using System.Text.Json.Nodes;
using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>One file of the package.</summary>
internal interface IHsdsTable
{
    /// <summary>The file's name in the archive.</summary>
    string Path { get; }

    /// <summary>Its part of <c>datapackage.json</c>.</summary>
    JsonObject Describe();

    /// <summary>Writes its lines; the stream stays open.</summary>
    Task Write(IReadOnlyList<PlaceCard> cards, DateTimeOffset at, Stream output, CancellationToken stop);
}
