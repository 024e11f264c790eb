using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Soliguide.GrpcApi.Boards;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Pages.Hosting;
using Soliguide.GrpcApi.Telemetry;

namespace Soliguide.GrpcApi.Pages.Campaigns;

/// <summary>
/// The live figures of a campaign as server-sent events: everything once, then what changed. Between two events a comment at least
/// every 15 s keeps proxies from closing the line.
/// </summary>
internal sealed class CampaignStream(
    CampaignBoard board,
    CampaignReader reader,
    StreamSeats seats,
    [FromKeyedServices(ApiClocks.Wire)] TimeProvider wire,
    IHostApplicationLifetime host)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/campagnes/{id}/flux", (string id, HttpContext http, CampaignStream stream) => stream.Send(id, http));

    private async Task Send(string id, HttpContext http)
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
            if (await board.Campaign(id, end.Token) is null)
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            LongAnswers.LeaveOut(http);
            http.Response.ContentType = "text/event-stream";
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.XContentTypeOptions = "nosniff";
            // A proxy that collects would show nothing until the page is closed.
            http.Response.Headers["X-Accel-Buffering"] = "no";
            await Follow(id, http, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The reader left or the host stops: the ordinary end of a stream.
        }
    }

    private async Task Follow(string id, HttpContext http, CancellationToken cancellation)
    {
        var response = http.Response;
        var seen = http.Request.Headers["Last-Event-ID"].ToString();
        FigureTexts? told = null;
        var toldAt = wire.GetTimestamp();
        await response.WriteAsync("retry: 3000\n\n", cancellation);
        await foreach (var figures in board.Follow(id, Look, cancellation))
        {
            var texts = await reader.Write(figures, cancellation);
            var changed = texts.Since(told);
            var mark = MarkOf(texts);
            if (changed.Count > 0 && (told is not null || mark != seen))
            {
                await response.WriteAsync(
                    $"id: {mark}\nevent: chiffres\ndata: {JsonSerializer.Serialize(changed, Json)}\n\n", cancellation);
                toldAt = wire.GetTimestamp();
            }
            else if (wire.GetElapsedTime(toldAt) >= Silence)
            {
                await response.WriteAsync(":\n\n", cancellation);
                toldAt = wire.GetTimestamp();
            }

            told = texts;
            await response.Body.FlushAsync(cancellation);
        }
    }

    // A reader who comes back after a broken line with the mark of what stands is told nothing again.
    private static string MarkOf(FigureTexts texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts.All.Values))))[..16];
}
