using System.CommandLine;
using Soliguide.Silo.Hosting;

namespace Soliguide.Silo.Commands;

/// <summary>Without a command: the silo with its front door, as a demo unless the settings say live.</summary>
internal static class ServeCommand
{
    /// <summary>Makes serving what the program does without a command.</summary>
    public static void Configure(RootCommand root)
    {
        var settings = Overrides.Make();
        root.Options.Add(settings);
        root.SetAction((parsed, stop) => Serve(parsed.GetValue(settings) ?? [], stop));
    }

    private static async Task<int> Serve(string[] settings, CancellationToken stop)
    {
        await using var app = SiloApp.Build(Overrides.Read(settings));
        await app.RunAsync(stop);
        return 0;
    }
}
