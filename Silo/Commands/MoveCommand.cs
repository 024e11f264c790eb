using System.CommandLine;
using System.Globalization;
using Soliguide.Silo.Storage.Move;
using Soliguide.Silo.Storage.Postgres;

namespace Soliguide.Silo.Commands;

/// <summary><c>move</c>: what the embedded database holds goes into an empty PostgreSQL, and is compared there record by record before it counts.</summary>
internal static class MoveCommand
{
    private const int Different = 1;

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var settings = Overrides.Make();
        var check = new Option<bool>("--check") { Description = "Moves nothing and compares what was moved; before a silo has started on it." };
        var command = new Command("move", "Moves the embedded database of Storage:Folder into the empty PostgreSQL of Storage:Postgres. The silo must be stopped.")
        {
            check, settings,
        };
        command.SetAction((parsed, stop) => OneLine.Run(
            parsed.InvocationConfiguration.Error,
            () => Run(parsed.GetValue(check), parsed.GetValue(settings) ?? [], parsed.InvocationConfiguration.Output, stop)));
        return command;
    }

    private static async Task<int> Run(bool check, string[] settings, TextWriter output, CancellationToken stop)
    {
        var storage = LiveStorage.Of(settings);
        var connection = PostgresSessions.Of(
            storage.Postgres ?? throw new InvalidOperationException("Storage:Postgres is not set: it names the database that everything moves to."));
        if (!check)
        {
            PostgresScripts.Run(connection, PostgresScripts.BuiltIn());
        }

        await using var moving = await Moving.Open(storage.GrainFile, connection, check, stop);
        var isSame = check ? await moving.Check(Tell, stop) : await moving.Move(Tell, stop);
        await output.WriteLineAsync((check, isSame) switch
        {
            (true, true) => "Every record is the same in both.",
            (true, false) => "They differ. A silo that ran since the move has changed records; if none did, move again into a new database.",
            (false, true) => $"Moved, and every record is the same. Start silos on PostgreSQL with the same Storage:Folder, which keeps keys and letters; the schedule is made anew "
                + $"there. Keep {storage.GrainFile} as a copy, and never start a silo on it again: it would send letters that have left.",
            (false, false) => "Nothing was moved: records differed.",
        });
        return isSame ? 0 : Different;

        void Tell(Comparison table) => output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{table.Records,10:N0} {table.Table}: {(table.First is { } first ? $"DIFFERENT: {first}" : "the same")}"));
    }
}
