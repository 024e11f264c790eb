using System.CommandLine;
using Soliguide.Cli.Calls;
using Soliguide.Cli.Contacts;
using Soliguide.Cli.Import;
using Soliguide.Cli.Persons;

var root = new RootCommand("Soliguide: keep the guide true through the summer.") { HelpName = "soliguide" };
root.Add(ImportCommand.Make());
root.Add(ContactCommand.Make());
root.Add(CallCommand.Make());
root.Add(PersonCommand.Make());
return await root.Parse(args).InvokeAsync();
