using System.CommandLine;
using Soliguide.Cli.Import;

namespace Soliguide.Cli.Tests.Import;

/// <summary>Runs the command as the shell does and keeps what it wrote.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static async Task<CommandRun> Of(params string[] arguments)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var configuration = new InvocationConfiguration { Output = new StringWriter(), Error = new StringWriter() };
        var root = new RootCommand { ImportCommand.Make() };
        var code = await root.Parse(["import", .. arguments]).InvokeAsync(configuration, limit.Token);
        return new CommandRun(code, configuration.Output.ToString()!, configuration.Error.ToString()!);
    }

    public static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);
}
