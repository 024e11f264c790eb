using System.Net;
using Microsoft.Extensions.Options;

namespace Soliguide.GrpcApi.Hosting;

/// <summary>Checks <see cref="ApiOptions"/> at start; every message names its key.</summary>
internal sealed class ApiOptionsRules : IValidateOptions<ApiOptions>
{
    private const int LargestPort = 65535;
    private static readonly TimeSpan LongestDrain = TimeSpan.FromMinutes(1);

    public ValidateOptionsResult Validate(string? name, ApiOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count > 0 ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Problems(ApiOptions options)
    {
        if (!IPAddress.TryParse(options.Address, out _))
        {
            yield return $"Api:Address is '{options.Address}'; write an IP address such as 127.0.0.1 or 0.0.0.0.";
        }

        foreach (var proxy in options.TrustedProxies.Where(proxy => !IPAddress.TryParse(proxy, out _)))
        {
            yield return $"Api:TrustedProxies has '{proxy}'; write IP addresses such as 10.0.0.2.";
        }

        if (options.WebPort is < 0 or > LargestPort)
        {
            yield return $"Api:WebPort is {options.WebPort}; write 1 to {LargestPort}, or 0 for a free port.";
        }

        if (options.GrpcPort is < 0 or > LargestPort)
        {
            yield return $"Api:GrpcPort is {options.GrpcPort}; write 1 to {LargestPort}, or 0 for a free port.";
        }

        if (options.GrpcPort != 0 && options.GrpcPort == options.WebPort)
        {
            yield return "Api:GrpcPort equals Api:WebPort; cleartext HTTP/1.1 and HTTP/2 need a port each.";
        }

        if (options.StaffKey is { Length: < 16 or > 512 } || options.StaffKey?.Any(c => c is <= ' ' or > '~') == true)
        {
            yield return "Api:StaffKey must have 16 to 512 visible ASCII characters without blanks.";
        }

        if (options.LargestMessage is < 65_536 or > 16_777_216)
        {
            yield return $"Api:LargestMessage is {options.LargestMessage}; write 65536 to 16777216 bytes.";
        }

        if (options.DrainFor < TimeSpan.Zero || options.DrainFor > LongestDrain)
        {
            yield return $"Api:DrainFor is {options.DrainFor}; write 00:00:00 to 00:01:00.";
        }
    }
}
