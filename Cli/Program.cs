using System.CommandLine;
using Soliguide.Cli;

var root = SoliguideCommand.Make();
root.HelpName = "soliguide";

// After Ctrl-C a rehearsal takes its folders away and an export its unfinished file.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });
