using Soliguide.Contracts.Calls;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Pages.Hosting;
using Soliguide.GrpcApi.Telemetry;

namespace Soliguide.GrpcApi.Pages.Calls;

/// <summary>
/// Tells a caller's page within a second that its ticket has changed: somebody answered by link, or the lease is over. It only says so; the page then asks
/// for the words. Without scripts, or when all seats are taken, the page learns it by its next form or heartbeat.
/// </summary>
internal sealed class CallStream(StreamSeats seats, [FromKeyedServices(ApiClocks.Wire)] TimeProvider wire, IHostApplicationLifetime host)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    /// <summary>Follows the ticket until the page is closed.</summary>
    public async Task Send(ICallDeskGrain desk, string caller, HttpContext http)
    {
        using var seat = seats.Take();
        if (seat is null)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = "30";
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, host.ApplicationStopping);
        try
        {
            LongAnswers.LeaveOut(http);
            http.Response.ContentType = "text/event-stream";
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.XContentTypeOptions = "nosniff";
            // A proxy that collects would tell it after the call.
            http.Response.Headers["X-Accel-Buffering"] = "no";
            await Follow(desk, caller, http.Response, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The caller went on, or the host stops.
        }
        catch (Exception e) when (Outage.Is(e))
        {
            // The page comes back by itself.
        }
    }

    private async Task Follow(ICallDeskGrain desk, string caller, HttpResponse response, CancellationToken stop)
    {
        var told = MarkOf(await desk.Ticket(caller));
        await response.WriteAsync("retry: 3000\n\n", stop);
        var toldAt = wire.GetTimestamp();
        await response.Body.FlushAsync(stop);
        while (true)
        {
            await Task.Delay(Look, wire, stop);
            var now = MarkOf(await desk.Ticket(caller));
            if (now != told)
            {
                await response.WriteAsync("event: change\ndata: 1\n\n", stop);
            }
            else if (wire.GetElapsedTime(toldAt) >= Silence)
            {
                await response.WriteAsync(":\n\n", stop);
            }
            else
            {
                continue;
            }

            (told, toldAt) = (now, wire.GetTimestamp());
            await response.Body.FlushAsync(stop);
        }
    }

    /// <summary>What of a ticket the page shows: not its end, which every sign of life moves.</summary>
    private static string MarkOf(CallTicket? ticket) =>
        ticket is null ? "" : $"{ticket.Lease} {string.Join(' ', ticket.Places.Select(place => $"{place.Place}:{place.Waits}"))}";
}
