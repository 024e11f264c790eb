using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Soliguide.Domain.Places.Public;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Exports;
using Soliguide.GrpcApi.Feed.Copies;
using Soliguide.GrpcApi.Mapping;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Services;

/// <summary>Files of public places for other programs.</summary>
internal sealed class ExportEndpoint(ExportDesk desk) : ExportService.ExportServiceBase
{
    // With what surrounds it a piece stays below 64 kB.
    private const int Piece = 63 * 1024;

    public override Task<ListExportFormatsResponse> ListExportFormats(ListExportFormatsRequest request, ServerCallContext context) =>
        Task.FromResult(new ListExportFormatsResponse { Formats = { desk.Formats.Select(Told) } });

    public override async Task ExportPlaces(ExportPlacesRequest request, IServerStreamWriter<ExportPlacesResponse> responseStream, ServerCallContext context)
    {
        var reading = Violations.Read(out var all);
        var scope = CopyScope.Read(request.Scope, reading["scope"]);
        var format = desk.Find(request.Format);
        if (format is null)
        {
            reading["format"].Refuse(FieldErrors.Format, $"Name one of the formats: {string.Join(", ", desk.Formats.Select(known => known.Name))}.");
        }

        all.Throw();
        if (!desk.IsReady)
        {
            throw Fault.Of(CallErrors.NotReady);
        }

        var (at, held) = (desk.At, desk.Take(scope).Cards);
        await responseStream.WriteAsync(
            new ExportPlacesResponse { Head = new ExportHead { Format = Told(format!), PlaceCount = held.Count, ReadTime = at.ToTimestamp() } }, context.CancellationToken);
        var taken = 0;
        await using var pieces = new PieceStream(Piece, (piece, stop) => new ValueTask(responseStream.WriteAsync(
            new ExportPlacesResponse { Chunk = new ExportChunk { Data = ByteString.CopyFrom(piece.Span), PlaceCount = taken } }, stop)));
        await format!.WriteAsync(Counted(), at, pieces, context.CancellationToken);
        await pieces.Finish(context.CancellationToken);

        IEnumerable<PlaceCard> Counted()
        {
            foreach (var card in held)
            {
                taken++;
                yield return card;
            }
        }
    }

    private static ExportFormat Told(IExportFormat format) => new() { Name = format.Name, MediaType = format.MediaType, Extension = format.Extension };
}
