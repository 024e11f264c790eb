using System.Diagnostics;

namespace Soliguide.Cli.Tests.Completion;

/// <summary>What a shell is told may follow.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("camp", "campaign")]
    [InlineData("campaign la", "launch")]
    [InlineData("place list --st", "--state")]
    [InlineData("place list --state presumed", "presumed-closed")]
    [InlineData("export --for", "--force")]
    [InlineData("rehearse su", "summer-2019")]
    [InlineData("rehearse summer-2019 --pl", "--places")]
    public async Task Suggest_ForABeginning_NamesWhatMayFollow(string line, string word) =>
        Assert.Contains(word, (await Terminal.Run(null, $"[suggest:{line.Length}]", line)).Output.Split('\n'));

    [Theory]
    [InlineData("bash", "complete -F _soliguide soliguide")]
    [InlineData("zsh", "compdef _soliguide soliguide")]
    [InlineData("fish", "complete -c soliguide")]
    public async Task Completion_ForAShell_PrintsItsScript(string shell, string holds) =>
        Assert.Contains(holds, (await Terminal.Run(null, "completion", shell)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Bash_WithTheScript_CompletesByAskingTheProgram()
    {
        if (!File.Exists("/bin/bash"))
        {
            return;
        }

        var script = (await Terminal.Run(null, "completion", "bash")).Output;
        var program = Path.Combine(AppContext.BaseDirectory, "Soliguide.Cli.dll");
        using var bash = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", $$"""
            soliguide() { dotnet "{{program}}" "$@"; }
            {{script}}
            COMP_LINE='soliguide campaign lau'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(soliguide campaign lau); COMP_CWORD=2
            _soliguide; echo "${COMPREPLY[*]}"
            """]) { RedirectStandardOutput = true })!;

        var told = await bash.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("launch", told.Trim());
    }
}
