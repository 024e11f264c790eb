using System.CommandLine;
using Soliguide.Cli.Contacts;
using Soliguide.Cli.Import;

var root = new RootCommand("Soliguide: keep the guide true through the summer.") { HelpName = "soliguide" };
root.Add(ImportCommand.Make());
root.Add(ContactCommand.Make());
return await root.Parse(args).InvokeAsync();
