using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Soliguide.Cli.Tests.Pages;

/// <summary>The page of the command line: every command with its help line and its options, from the commands themselves.</summary>
internal static class CliPage
{
    private static readonly string[] Common = ["--by", "--server", "--json", "--help", "--version"];

    public static string Write(RootCommand root)
    {
        var page = new StringBuilder("""
            # The command line

            Written by `CliPageTests` from the commands; do not edit. `soliguide` stands for `dotnet run --project Cli --`, or for the program in a build's
            output. Everything it does but `rehearse` it asks of the server by gRPC.

            | what most commands take, where `--help` lists it | |
            | --- | --- |
            | `--server` | address of the gRPC port; `http://localhost:8081` unless given |
            | `--by` | who acts, as journals keep it; the user of the shell unless given |
            | `--json` | what the server said, as JSON: one object, or one a line where there may be many |
            | `SOLIGUIDE_STAFF_KEY` | the staff key, from the environment: other users can read a command line |

            Exit codes: 0 done; 1 not done, with one line on the error output that names the field; 2 done, and something was refused, wants to be looked at, or
            there is nothing to do now. Completion: `eval "$(soliguide completion bash)"`, or `zsh`; `soliguide completion fish | source`.

            """);
        foreach (var group in root.Subcommands.Where(command => !command.Hidden))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {group.Name}\n\n{group.Description}\n\n");
            foreach (var (path, command) in Leaves(group, group.Name))
            {
                page.Append(CultureInfo.InvariantCulture, $"### `{path}{string.Concat(command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0 ? $" [{argument.Name}]" : $" {argument.Name}"))}`\n\n");
                page.Append(command == group ? "" : $"{command.Description}\n\n");
                foreach (var line in command.Arguments.Select(argument => $"- `{argument.Name}` {argument.Description}")
                    .Concat(command.Options.Where(option => !option.Hidden && !Common.Contains(option.Name))
                        .Select(option => $"- `{option.Name}`{(option.Required ? " (required)" : "")} {option.Description}"))
                    .Append(""))
                {
                    page.Append(CultureInfo.InvariantCulture, $"{line}\n");
                }
            }
        }

        return page.ToString().Replace("\n\n\n", "\n\n", StringComparison.Ordinal).TrimEnd() + "\n";
    }

    /// <summary>Commands that do something, with the words that call them.</summary>
    public static IEnumerable<(string Path, Command Command)> Leaves(Command command, string path) => command.Subcommands.Count == 0
        ? [(path, command)]
        : command.Subcommands.Where(below => !below.Hidden).SelectMany(below => Leaves(below, $"{path} {below.Name}"));
}
