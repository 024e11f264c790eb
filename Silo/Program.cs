using System.CommandLine;
using Soliguide.Silo.Commands;
using Soliguide.Silo.Hosting;

FastRsa.Prefer();
var root = new RootCommand("Soliguide: asks places whether they stay open, and says so to people who need an open door.")
{
    RehearseCommand.Make(),
    PreflightCommand.Make(),
    RetentionCommand.Make(),
    MigrateCommand.Make(),
    MoveCommand.Make(),
    BackupCommand.Make(),
    RestoreCommand.Make(),
    HealthCommand.Make(),
};
ServeCommand.Configure(root);

// The hosts hear the signals that end a process; a second listener would cut their tidy end short.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
