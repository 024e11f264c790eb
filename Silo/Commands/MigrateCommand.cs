using System.CommandLine;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Postgres;

namespace Soliguide.Silo.Commands;

/// <summary><c>migrate</c>: brings the PostgreSQL of the settings to the form that this program needs. A silo does the same when it starts.</summary>
internal static class MigrateCommand
{
    private const int NoDatabase = 2;

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var settings = Overrides.Make();
        var command = new Command("migrate", "Makes or brings up to date the tables of Storage:Postgres. May be run again, also while silos start.") { settings };
        command.SetAction((parsed, _) => OneLine.Run(
            parsed.InvocationConfiguration.Error,
            () => Run(parsed.GetValue(settings) ?? [], parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)));
        return command;
    }

    private static async Task<int> Run(string[] settings, TextWriter output, TextWriter error)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(Overrides.Read(settings));
        var storage = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        storage.Validate();
        if (storage.Postgres is not { } postgres)
        {
            await error.WriteLineAsync("Storage:Postgres is not set: embedded databases are brought up to date at each start.");
            return NoDatabase;
        }

        var ran = PostgresScripts.Run(PostgresSessions.Of(postgres), PostgresScripts.BuiltIn());
        await output.WriteLineAsync(ran == 0 ? "Nothing to do: the tables are up to date." : $"{ran} scripts were run.");
        return 0;
    }
}
