using System.CommandLine;
using Soliguide.Cli.Import;

var root = new RootCommand("Soliguide: keep the guide true through the summer.") { HelpName = "soliguide" };
root.Add(ImportCommand.Make());
return await root.Parse(args).InvokeAsync();
