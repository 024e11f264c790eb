using System.Runtime.CompilerServices;
using Grpc.Core;
using Soliguide.Domain;
using Soliguide.V1;

namespace Soliguide.Cli.Import.Sending;

/// <summary>
/// Sends places to the front door over one two-way stream; the stream's own flow control keeps reading and sending in step.
/// </summary>
internal sealed class GrpcPlaceImporter(CallInvoker server, string? staffKey) : IPlaceImporter
{
    private const string Actor = "import";

    /// <inheritdoc />
    public async IAsyncEnumerable<ImportedOutcome> Import(
        IAsyncEnumerable<ReadResult.Place> places, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var call = new PlaceService.PlaceServiceClient(server).ImportPlaces(Headers(), cancellationToken: stop.Token);
        var sending = Send(call.RequestStream, places, stop);
        try
        {
            while (await Next(call.ResponseStream, sending, stop.Token))
            {
                yield return Outcome(call.ResponseStream.Current);
            }

            await sending;
        }
        finally
        {
            await stop.CancelAsync();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // A file that breaks in the middle ends the call too, so that nobody waits for the other side.
    private static async Task Send(
        IClientStreamWriter<ImportPlacesRequest> requests, IAsyncEnumerable<ReadResult.Place> places, CancellationTokenSource stop)
    {
        try
        {
            await foreach (var place in places.WithCancellation(stop.Token))
            {
                await requests.WriteAsync(PlaceMessage.Of(place), stop.Token);
            }

            await requests.CompleteAsync();
        }
        catch (UnreadableFileException)
        {
            await stop.CancelAsync();
            throw;
        }
    }

    // A call that the sender ended is told by what made it end it, which it throws a moment after: it is waited for.
    private static async Task<bool> Next(IAsyncStreamReader<ImportPlacesResponse> responses, Task sending, CancellationToken stopped)
    {
        try
        {
            return await responses.MoveNext(CancellationToken.None);
        }
        catch (RpcException) when (stopped.IsCancellationRequested)
        {
            await sending;
            throw;
        }
    }

    private Metadata Headers()
    {
        var headers = new Metadata { { "x-soliguide-actor", Actor } };
        if (staffKey is not null)
        {
            headers.Add("authorization", $"Bearer {staffKey}");
        }

        return headers;
    }

    private static ImportedOutcome Outcome(ImportPlacesResponse response) => new(
        response.RecordNumber,
        response.PlaceId,
        response.Outcome switch
        {
            ImportOutcome.Accepted => Verdict.Accepted,
            ImportOutcome.Unchanged => Verdict.Unchanged,
            ImportOutcome.Refused => Verdict.Refused,
            _ => Verdict.Unavailable,
        },
        Told(response.Problems))
    {
        LeftOut = Told(response.LeftOut),
    };

    private static ValueList<FieldProblem> Told(IEnumerable<ImportProblem> problems) =>
        problems.Select(problem => new FieldProblem(problem.Field, problem.Reason, problem.Message)).ToValueList();
}
