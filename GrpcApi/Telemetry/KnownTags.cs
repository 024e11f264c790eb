using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using OpenTelemetry;

namespace Soliguide.GrpcApi.Telemetry;

/// <summary>
/// Leaves a span only what is known to tell nothing of anybody: addresses of answer pages hold what is as good as a signature, ids of grains are made of mailboxes, and
/// an exception can repeat what somebody wrote. A span that tells of one does not leave; its error is counted by the figures.
/// </summary>
[SuppressMessage("Performance", "CA1812", Justification = "The container makes it.")]
internal sealed class KnownTags : BaseProcessor<Activity>
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "http.request.method", "http.response.status_code", "http.route", "network.protocol.version", "server.port", "url.scheme", "error.type",
        "rpc.system", "rpc.system.name", "rpc.service", "rpc.method", "rpc.grpc.status_code", "rpc.response.status_code", "grpc.method", "grpc.status_code",
        "rpc.orleans.source_type", "rpc.orleans.target_type", "orleans.grain.type",
        "db.system", "db.system.name", "db.name", "db.namespace", "db.connection_id", "db.response.status_code", "otel.status_code",
    };

    public override void OnEnd(Activity data)
    {
        foreach (var (key, _) in data.TagObjects.ToArray())
        {
            if (!Known.Contains(key))
            {
                data.SetTag(key, null);
            }
        }

        if (data.Status == ActivityStatusCode.Error)
        {
            data.SetStatus(ActivityStatusCode.Error);
        }

        // Strangers write it.
        data.TraceStateString = null;

        // An event cannot be taken from a span, and that of an exception repeats what was written to the database: the span stays here.
        if (data.Events.Any())
        {
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }
}
