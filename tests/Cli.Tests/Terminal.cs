using System.CommandLine;

namespace Soliguide.Cli.Tests;

/// <summary>Runs the whole program as a shell does, against a server of the tests.</summary>
internal static class Terminal
{
    private static readonly RootCommand Root = SoliguideCommand.Make();

    /// <summary>Runs a line; lines end the same everywhere, and blanks at their ends are cut.</summary>
    public static async Task<(int Code, string Output, string Error)> Run(string? server, params string[] arguments)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var configuration = new InvocationConfiguration { Output = new StringWriter(), Error = new StringWriter() };
        var code = await Root.Parse([.. arguments, .. server is null ? (string[])[] : ["--server", server]]).InvokeAsync(configuration, limit.Token);
        return (code, Lines(configuration.Output), Lines(configuration.Error));
    }

    private static string Lines(TextWriter text) =>
        string.Join('\n', text.ToString()!.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0));
}
