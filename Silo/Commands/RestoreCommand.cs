using System.CommandLine;
using Soliguide.Silo.Storage.Sqlite;

namespace Soliguide.Silo.Commands;

/// <summary><c>restore</c>: puts a copy of the embedded database back; the silo is stopped.</summary>
internal static class RestoreCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var settings = Overrides.Make();
        var file = new Argument<string>("file") { Description = "A copy that backup made." };
        var command = new Command("restore", "Puts a copy into Storage:Folder; what was there is set aside. The silo must be stopped.") { file, settings };
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
            throw new InvalidOperationException("Storage:Postgres is set: use pg_restore, as docs/operating.md says.");
        }

        var (back, aside) = SqliteRestore.Run(file, storage, TimeProvider.System.GetUtcNow());
        await output.WriteLineAsync(BackupCommand.Words("Put back", back));
        await output.WriteLineAsync(aside is null ? "Nothing was there before." : $"What was there is {aside} now: it may hold people who asked to be forgotten. Remove it when it is no longer needed.");
        await output.WriteLineAsync("Letters that left since that copy leave again, and who was forgotten since is back: see docs/operating.md before you start the silo.");
        return 0;
    }
}
