using System.CommandLine;
using Soliguide.Tests.Shared;

namespace Soliguide.Cli.Tests.Pages;

public sealed class CliPageTests
{
    private readonly RootCommand root = SoliguideCommand.Make();

    [Fact]
    public void CliPage_WrittenFromTheCommands_IsTheOneInDocs() => GeneratedDoc.Check("docs/cli.md", CliPage.Write(root));

    [Fact]
    public void Commands_EveryOneAndItsOptions_SayWhatTheyDo()
    {
        var all = root.Subcommands.SelectMany(group => CliPage.Leaves(group, group.Name)).ToArray();

        Assert.True(all.Length > 25);
        Assert.DoesNotContain(all, leaf => string.IsNullOrWhiteSpace(leaf.Command.Description));
        Assert.DoesNotContain(all.SelectMany(leaf => leaf.Command.Options), option => string.IsNullOrWhiteSpace(option.Description));
        Assert.DoesNotContain(all.SelectMany(leaf => leaf.Command.Arguments), argument => string.IsNullOrWhiteSpace(argument.Description));
    }
}
