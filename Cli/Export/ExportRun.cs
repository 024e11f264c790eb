using Grpc.Core;
using Soliguide.V1;

namespace Soliguide.Cli.Export;

/// <summary>One export from the server's stream to its target, a piece at a time whatever its length.</summary>
internal sealed class ExportRun(ExportService.ExportServiceClient exports, Metadata headers)
{
    /// <summary>Writes the file and says what it is.</summary>
    /// <exception cref="RpcException">The server cannot be reached, refuses, or the line broke: nothing is kept.</exception>
    /// <exception cref="IOException">The target takes no more.</exception>
    public async Task<ExportReport> Run(ExportPlacesRequest request, ExportTarget target, CancellationToken stop)
    {
        using var call = exports.ExportPlaces(request, headers, cancellationToken: stop);
        var head = await call.ResponseStream.MoveNext(stop) ? call.ResponseStream.Current.Head : null;
        if (head is null)
        {
            throw new RpcException(new Status(StatusCode.Internal, "The server did not say what the file is."));
        }

        var bytes = 0L;
        await ExportProgress.Show(head.PlaceCount, async taken =>
        {
            while (await call.ResponseStream.MoveNext(stop))
            {
                var chunk = call.ResponseStream.Current.Chunk;
                await target.Write(chunk.Data.Memory, stop);
                bytes += chunk.Data.Length;
                taken(chunk.PlaceCount);
            }

            await target.Complete(stop);
        });
        return new ExportReport(head.Format.Name, head.Format.MediaType, target.Name, head.PlaceCount, bytes, head.ReadTime.ToDateTimeOffset());
    }
}
