using System.CommandLine;
using Dapper;
using Microsoft.Data.Sqlite;
using Soliguide.Silo.Commands;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Crash;
using Soliguide.Silo.Tests.Storage.Move;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage.Backup;

/// <summary>Copies of the embedded database, made while a silo writes and put back when it is stopped.</summary>
[Collection(HouseTests.Name)]
public sealed class EmbeddedBackupTests : IDisposable
{
    private const int Places = 400;

    private readonly string root = House.NewFolder();
    private readonly string copies = House.NewFolder();

    private string File => Path.Combine(root, "live", "soliguide.db");

    private string Copy => Path.Combine(copies, "soliguide.db");

    public void Dispose()
    {
        Directory.Delete(root, recursive: true);
        Directory.Delete(copies, recursive: true);
    }

    [Fact]
    public async Task Backup_WhileLettersLeave_IsOneInstantAndGoesOnWhenPutBack()
    {
        var prepared = await Preparation.Make(root, TimeProvider.System.GetUtcNow(), most: Places);
        using (var silo = SiloProcess.Start(root))
        {
            await Waiting.Until(() => Count(File, "SELECT count(*) FROM letter WHERE state = 'handed';") > 5, "letters leave");
            await Written("backup-embedded");
            Assert.Null(silo.LastWords);
            await Waiting.Until(() => Count(File, "SELECT count(*) FROM letter WHERE state = 'handed';") == prepared.Letters, "every letter left");
            await silo.Stop();
        }

        Assert.InRange(Count(Copy, "SELECT count(*) FROM letter WHERE state = 'handed';"), 5, prepared.Letters);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(Copy).UnixFileMode);
        var before = Epoch(File);

        await Written("restore-embedded");

        Assert.NotEqual(before, Epoch(File));
        Assert.Equal(Documents(Copy), Documents(File));
        Assert.Equal(prepared.Letters, Count(Assert.Single(Directory.GetFiles(Path.Combine(root, "live"), "soliguide.db.2*")), "SELECT count(*) FROM letter WHERE state = 'handed';"));
        await using (var storage = await StorageUnderTest.Start(folder: Path.Combine(root, "live")))
        {
            Assert.Empty(await storage.Get<RecountCheck>().Compare());
            SqliteConnection.ClearAllPools();
        }

        using var again = SiloProcess.Start(root);
        await Waiting.Until(() => Count(File, "SELECT count(*) FROM letter WHERE state = 'handed';") == prepared.Letters, "what had not left in the copy leaves");
    }

    [Fact]
    public async Task Backup_WhereSomethingIs_IsRefusedAndLeavesIt()
    {
        FilledTables.New(File);
        await System.IO.File.WriteAllTextAsync(Copy, "of somebody else");

        Assert.Equal((2, $"{Copy} is there already: name another file."), await Run("backup"));
        Assert.Equal("of somebody else", await System.IO.File.ReadAllTextAsync(Copy));
    }

    [Fact]
    public async Task Restore_SiloRuns_IsRefused()
    {
        FilledTables.New(File);
        Assert.Equal(0, (await Run("backup")).Code);
        await using var held = new SqliteConnection($"Data Source={File};Pooling=False");
        await held.OpenAsync();
        await held.ExecuteScalarAsync<long>("SELECT count(*) FROM grain_state;");

        Assert.Equal((2, $"Somebody has {File} open: stop the silo first."), await Run("restore"));
    }

    [Fact]
    public async Task Restore_DamagedCopy_IsRefusedAndWhatIsThereStays()
    {
        FilledTables.New(File);
        Assert.Equal(0, (await Run("backup")).Code);
        var bytes = await System.IO.File.ReadAllBytesAsync(Copy);
        Array.Fill<byte>(bytes, 0xA5, 4096 * 3, 4096 * 4);
        await System.IO.File.WriteAllBytesAsync(Copy, bytes);
        var before = Documents(File);

        Assert.Equal(2, (await Run("restore")).Code);

        Assert.Equal(before, Documents(File));
        Assert.Equal(["soliguide.db"], Directory.GetFiles(Path.Combine(root, "live")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Restore_OnANewMachine_PutsItThere()
    {
        FilledTables.New(File);
        Assert.Equal(0, (await Run("backup")).Code);
        var before = Documents(File);
        Directory.Delete(Path.Combine(root, "live"), recursive: true);

        var (code, said) = await Run("restore");

        Assert.Equal(0, code);
        Assert.Contains("Nothing was there before.", said, StringComparison.Ordinal);
        Assert.Equal(before, Documents(File));
    }

    private Task Written(string block) => WrittenCommands.Run(block, root, null, ("/var/backups", copies), ("/var/lib/soliguide", root));

    private async Task<(int Code, string Said)> Run(string word)
    {
        await using var said = new StringWriter();
        var code = await new RootCommand { BackupCommand.Make(), RestoreCommand.Make() }
            .Parse([word, Copy, "--set", $"Storage:Folder={root}"]).InvokeAsync(new InvocationConfiguration { Output = said, Error = said });
        return (code, said.ToString().Trim());
    }

    private static List<string> Documents(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        return [.. connection.Query<string>("SELECT grain_type || grain_key || version || coalesce(doc, '') FROM grain_state ORDER BY 1;")];
    }

    private static string Epoch(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        return connection.QuerySingle<string>("SELECT epoch FROM feed_epoch;");
    }

    private static long Count(string file, string query)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        return connection.ExecuteScalar<long>(query);
    }
}
