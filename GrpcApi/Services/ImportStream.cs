using System.Threading.Channels;
using Grpc.Core;
using Soliguide.Contracts;
using Soliguide.Contracts.Places;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Mapping;
using Soliguide.V1;
using Queue = System.Threading.Channels.Channel;

namespace Soliguide.GrpcApi.Services;

/// <summary>
/// One import: a bounded number of records in flight, outcomes in the order of the records. A place that comes twice is put in order.
/// What is in memory does not grow with the import.
/// </summary>
internal sealed class ImportStream(IGrainFactory grains, string by)
{
    private const int InFlight = 64;
    private readonly Dictionary<string, Task> busy = [];

    public async Task Run(
        IAsyncStreamReader<ImportPlacesRequest> records, IServerStreamWriter<ImportPlacesResponse> outcomes, CancellationToken cancellation)
    {
        var pending = Queue.CreateBounded<Task<ImportPlacesResponse>>(
            new BoundedChannelOptions(InFlight) { SingleWriter = true, SingleReader = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = Read(records, pending.Writer, stop.Token);
        try
        {
            await foreach (var outcome in pending.Reader.ReadAllAsync(cancellation))
            {
                await outcomes.WriteAsync(await outcome, cancellation);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private async Task Read(
        IAsyncStreamReader<ImportPlacesRequest> records, ChannelWriter<Task<ImportPlacesResponse>> pending, CancellationToken cancellation)
    {
        try
        {
            await foreach (var record in records.ReadAllAsync(cancellation))
            {
                await pending.WriteAsync(Take(record), cancellation);
            }

            pending.Complete();
        }
        catch (Exception e)
        {
            // Heard by whoever writes the outcomes.
            pending.TryComplete(e);
        }
    }

    private async Task<ImportPlacesResponse> Take(ImportPlacesRequest record)
    {
        var id = record.Sheet?.PlaceId ?? "";
        var at = Violations.Read(out var all);
        var sheet = record.Sheet.ReadSheet(at["sheet"]);
        var contacts = record.ReadContacts(at);
        if (all.Problems.Count > 0)
        {
            return Outcome(record, ImportOutcome.Refused, all.Problems);
        }

        var place = grains.GetGrain<IPlaceGrain>(sheet.Key.ToString());
        var put = AfterEarlier(id, () => place.Put(new PutPlace(sheet.ToDocument(), contacts, by)));
        try
        {
            var receipt = await put;
            return receipt.Accepted
                ? Outcome(record, receipt.Changed ? ImportOutcome.Accepted : ImportOutcome.Unchanged, [], receipt.LeftOut)
                : Outcome(record, ImportOutcome.Refused, FieldNames.Of(receipt.Problems, PlaceSheet.Descriptor, "sheet"));
        }
        catch (Exception e) when (Outage.Is(e))
        {
            return Outcome(record, ImportOutcome.Unavailable, []);
        }
    }

    // Calls to a grain may overtake each other; two records of one place must not.
    private async Task<Receipt> AfterEarlier(string id, Func<Task<Receipt>> put)
    {
        Task? earlier;
        Task<Receipt> mine;
        lock (busy)
        {
            busy.TryGetValue(id, out earlier);
            busy[id] = mine = Next();
        }

        try
        {
            return await mine;
        }
        finally
        {
            lock (busy)
            {
                if (busy.GetValueOrDefault(id) == mine)
                {
                    busy.Remove(id);
                }
            }
        }

        async Task<Receipt> Next()
        {
            if (earlier is not null)
            {
                await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            return await put();
        }
    }

    private static ImportPlacesResponse Outcome(
        ImportPlacesRequest record, ImportOutcome outcome, IEnumerable<Problem> problems, IEnumerable<Problem>? leftOut = null) => new()
    {
        RecordNumber = record.RecordNumber,
        PlaceId = record.Sheet?.PlaceId ?? "",
        Outcome = outcome,
        Problems = { problems.Select(ToWire) },
        LeftOut = { (leftOut ?? []).Select(ToWire) },
    };

    private static ImportProblem ToWire(Problem problem) => new() { Field = problem.Field, Reason = problem.Code, Message = problem.Message };
}
