using System.CommandLine;
using System.Globalization;
using Soliguide.Silo.Storage.Sqlite;

namespace Soliguide.Silo.Commands;

/// <summary><c>backup</c>: a copy of the embedded database as it is at this instant; the silo goes on.</summary>
internal static class BackupCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var settings = Overrides.Make();
        var file = new Argument<string>("file") { Description = "Where the copy goes; a file that is not there yet." };
        var command = new Command("backup", "Copies the embedded database of Storage:Folder while the silo runs. Keys lie beside it: copy them once, apart.") { file, settings };
        command.SetAction((parsed, _) => OneLine.Run(
            parsed.InvocationConfiguration.Error,
            () => Run(parsed.GetRequiredValue(file), parsed.GetValue(settings) ?? [], parsed.InvocationConfiguration.Output)));
        return command;
    }

    private static async Task<int> Run(string file, string[] settings, TextWriter output)
    {
        var storage = LiveStorage.Of(settings);
        if (storage.Postgres is not null)
        {
            throw new InvalidOperationException("Storage:Postgres is set: use pg_dump, as docs/operating.md says.");
        }

        await output.WriteLineAsync(Words("Copied", SqliteCopy.Make(storage.GrainFile, file)));
        return 0;
    }

    /// <summary>What a copy holds.</summary>
    internal static string Words(string what, SqliteCopy copy) => string.Create(
        CultureInfo.InvariantCulture, $"{what} {copy.States} records, the newest of {copy.NewestAt?.ToString("u", CultureInfo.InvariantCulture) ?? "never"}.");
}
