using System.Net;
using Microsoft.Extensions.Options;

namespace Soliguide.GrpcApi.Telemetry;

/// <summary>Checks <see cref="TelemetryOptions"/> at start; every message names its key.</summary>
internal sealed class TelemetryOptionsRules : IValidateOptions<TelemetryOptions>
{
    private const int LargestPort = 65_535;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, TelemetryOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count > 0 ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Problems(TelemetryOptions options)
    {
        if (options.MetricsPort is < 1 or > LargestPort)
        {
            yield return $"Telemetry:MetricsPort is {options.MetricsPort}; write a port from 1 to {LargestPort}, or leave it out.";
        }

        if (!IPAddress.TryParse(options.Address, out _))
        {
            yield return $"Telemetry:Address is \"{options.Address}\"; write an IP address such as 127.0.0.1.";
        }

        if (options.Otlp is { } otlp && !(otlp.IsAbsoluteUri && (otlp.Scheme == Uri.UriSchemeHttp || otlp.Scheme == Uri.UriSchemeHttps)))
        {
            yield return $"Telemetry:Otlp is \"{otlp}\"; write an address such as http://localhost:4317.";
        }

        if (!(options.Traced is >= 0 and <= 1))
        {
            yield return $"Telemetry:Traced is {options.Traced}; write a share from 0 to 1.";
        }

        if (options.Every < Shortest || options.Every > Longest)
        {
            yield return $"Telemetry:Every is {options.Every}; write 00:00:01 to 00:10:00.";
        }
    }
}
