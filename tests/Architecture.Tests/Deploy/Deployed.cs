using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Soliguide.Architecture.Tests.Pages;
using Soliguide.GrpcApi.Hosting;
using Soliguide.Silo.Hosting;
using Soliguide.Tests.Shared;

namespace Soliguide.Architecture.Tests.Deploy;

/// <summary>The files of <c>deploy/</c>, and what the program says to the settings in them.</summary>
internal static class Deployed
{
    public static string Folder => Path.Combine(GeneratedDoc.Root(), "deploy");

    public static string Text(string path) => File.ReadAllText(Path.Combine(Folder, path)).ReplaceLineEndings("\n");

    /// <summary>Settings as the environment names them that the page of settings does not.</summary>
    public static IEnumerable<string> Unknown(IEnumerable<string> names)
    {
        var page = SettingsPage.Write();
        return names.Where(name => !page.Contains($"`{string.Join(':', name.Split("__").Where(part => !int.TryParse(part, out _)))}`", StringComparison.Ordinal));
    }

    /// <summary>How long a silo takes at most to stop by these settings, which are checked as at a start.</summary>
    public static TimeSpan StopTime(IReadOnlyDictionary<string, string> environment)
    {
        var folder = Directory.CreateTempSubdirectory("soliguide-deploy-").FullName;
        try
        {
            using var app = SiloApp.Prepare(
            [
                .. environment.Where(setting => setting.Key is not ("Storage__Postgres" or "Storage__Folder")).Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value)),
                new("Storage:Folder", folder),
            ]).Build();
            return StopTime(app);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The same of a front door alone.</summary>
    public static TimeSpan DoorStopTime(IReadOnlyDictionary<string, string> environment)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(environment.Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value)));
        builder.AddSoliguideApi();
        using var app = builder.Build();
        return StopTime(app);
    }

    private static TimeSpan StopTime(WebApplication app)
    {
        foreach (var rule in app.Services.GetServices<IStartupValidator>())
        {
            rule.Validate();
        }

        Assert.NotEqual(TimeSpan.Zero, app.Services.GetRequiredService<IOptions<ApiOptions>>().Value.DrainFor);
        return app.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout;
    }
}
