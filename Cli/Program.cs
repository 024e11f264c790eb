using Soliguide.Cli;

var root = SoliguideCommand.Make();
root.HelpName = "soliguide";
return await root.Parse(args).InvokeAsync();
