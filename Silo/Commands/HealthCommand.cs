using System.CommandLine;
using System.Globalization;
using System.Net;
using Soliguide.GrpcApi.Hosting;
using Soliguide.Silo.Hosting;

namespace Soliguide.Silo.Commands;

/// <summary><c>health</c>: asks the server on this machine how it is, for containers and scripts that have no other program to ask with.</summary>
internal static class HealthCommand
{
    private const int Unhealthy = 1;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var settings = Overrides.Make();
        var ready = new Option<bool>("--ready") { Description = "Asks whether calls may be sent there, and not only whether it is alive." };
        var command = new Command("health", "Asks the server on this machine, at Api:WebPort, whether it is alive. Ends with 0 when it is and with 1 when not.") { ready, settings };
        command.SetAction((parsed, stop) => OneLine.Run(
            parsed.InvocationConfiguration.Error,
            () => Run(parsed.GetValue(ready), parsed.GetValue(settings) ?? [], parsed.InvocationConfiguration.Output, stop)));
        return command;
    }

    private static async Task<int> Run(bool ready, string[] settings, TextWriter output, CancellationToken stop)
    {
        var builder = Host.CreateApplicationBuilder(BesideLive.Unwatched);
        builder.Configuration.AddInMemoryCollection(Overrides.Read(settings));
        var api = builder.Configuration.GetSection(ApiOptions.Section).Get<ApiOptions>() ?? new ApiOptions();
        using var web = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://{HostOf(api)}:{api.WebPort}")), Timeout = Patience };
        try
        {
            using var answer = await web.GetAsync(new Uri(ready ? Probes.Ready : Probes.Live, UriKind.Relative), stop);
            await output.WriteLineAsync((await answer.Content.ReadAsStringAsync(stop)).TrimEnd());
            return answer.IsSuccessStatusCode ? 0 : Unhealthy;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
        {
            await output.WriteLineAsync($"Nobody answers at {web.BaseAddress}.");
            return Unhealthy;
        }
    }

    /// <summary>Whoever listens everywhere listens on this machine, too.</summary>
    private static string HostOf(ApiOptions api) =>
        !IPAddress.TryParse(api.Address, out var address) ? throw new InvalidOperationException($"Api:Address is \"{api.Address}\"; write an IP address such as 127.0.0.1.")
        : address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) ? "127.0.0.1"
        : address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
}
