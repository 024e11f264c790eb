using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Soliguide.V1;
using ExportBase = Soliguide.V1.ExportService.ExportServiceBase;

namespace Soliguide.Cli.Tests.Export;

/// <summary>A file in two pieces, which may break off between them.</summary>
internal sealed class ExportServerStub : ExportBase
{
    public const string Whole = "{\"lieu_id\":1,\"name\":\"Café\"}\n{\"lieu_id\":2}\n";

    public ExportPlacesRequest? Asked { get; private set; }

    public bool Breaks { get; set; }

    public override async Task ExportPlaces(ExportPlacesRequest request, IServerStreamWriter<ExportPlacesResponse> responseStream, ServerCallContext context)
    {
        Asked = request.Clone();
        if (request.Format == "xlsx")
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, "format: Name one of the formats: soliguide, csv."));
        }

        await responseStream.WriteAsync(new ExportPlacesResponse
        {
            Head = new ExportHead
            {
                Format = new ExportFormat { Name = request.Format, MediaType = "application/x-ndjson", Extension = ".jsonl" },
                PlaceCount = 2,
                ReadTime = new DateTimeOffset(2019, 7, 2, 12, 0, 0, TimeSpan.Zero).ToTimestamp(),
            },
        });
        var bytes = ByteString.CopyFromUtf8(Whole);
        await responseStream.WriteAsync(new ExportPlacesResponse { Chunk = new ExportChunk { Data = ByteString.CopyFrom(bytes.Span[..20]), PlaceCount = 1 } });
        if (Breaks)
        {
            throw new RpcException(new Status(StatusCode.Internal, "The line broke."));
        }

        await responseStream.WriteAsync(new ExportPlacesResponse { Chunk = new ExportChunk { Data = ByteString.CopyFrom(bytes.Span[20..]), PlaceCount = 2 } });
    }
}
