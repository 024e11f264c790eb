using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Soliguide.Silo.Hosting;
using Soliguide.Silo.Privacy;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Postgres;
using Soliguide.Silo.Storage.Sqlite;
using Soliguide.Tests.Shared;

namespace Soliguide.Architecture.Tests.Pages;

/// <summary>Whatever is stored is spoken of in docs/privacy.md: a new table or record asks for a decision how long it is kept.</summary>
public sealed class PrivacyPageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("soliguide-privacy-").FullName;
    private readonly string page = File.ReadAllText(Path.Combine(GeneratedDoc.Root(), "docs", "privacy.md"));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void PrivacyPage_EveryTableAndRecord_IsSpokenOf()
    {
        var connection = SqliteDatabase.ConnectionStringOf(Path.Combine(folder, "x.db"));
        SqliteScripts.Run(connection, SqliteScripts.BuiltIn());

        var stored = Tables(connection).Concat(StoredRecords.All.Select(record => record.StateName)).ToArray();

        Assert.Contains("inbound_raw", stored);
        Assert.DoesNotContain(stored, name => !page.Contains($"`{name}`", StringComparison.Ordinal));
    }

    [Fact]
    public void PrivacyPage_EveryTableOfPostgres_IsSpokenOfAndLosesWhatIsErasedOrHoldsNothingOfPeople()
    {
        var tables = NumberedScript.BuiltIn("Postgres")
            .SelectMany(script => Regex.Matches(script.Text, @"CREATE TABLE (?:IF NOT EXISTS )?(\w+)").Select(made => made.Groups[1].Value)).ToArray();
        var without = page[page.IndexOf("Without anything of people", StringComparison.Ordinal)..];
        without = without[..without.IndexOf("Logs name people", StringComparison.Ordinal)];

        Assert.Contains("inbound_raw", tables);
        Assert.DoesNotContain(tables, table => !page.Contains($"`{table}`", StringComparison.Ordinal));

        // Nothing is ever taken out of these: what they hold of people stays, as the page says.
        string[] kept = ["place_update", "inbound_act", "person_act", "staff_act"];
        Assert.Equal(
            tables.Except(kept).Where(table => table != "card_feed" && !without.Contains($"`{table}`", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            PostgresErasure.Personal.Where(table => table != "card_feed").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void PrivacyPage_EverySettingOfRetention_IsSpokenOf() => Assert.DoesNotContain(
        typeof(RetentionOptions).GetProperties(), property => !page.Contains($"`{RetentionOptions.Section}:{property.Name}`", StringComparison.Ordinal));

    [Fact]
    public void PrivacyPage_EveryRuleOfRetention_IsCountedThere()
    {
        var builder = SiloApp.Prepare([new("Silo:Mode", "Live"), new("Silo:SiloPort", "0"), new("Silo:GatewayPort", "0"), new("Storage:Folder", folder)]);
        using var app = builder.Build();
        var rules = app.Services.GetServices<IRetentionRule>().Select(rule => rule.Name).ToArray();
        var words = page.ReplaceLineEndings(" ");

        Assert.Equal(7, rules.Length);
        Assert.DoesNotContain(rules, rule => !words.Contains(rule, StringComparison.Ordinal));
    }

    private static List<string> Tables(string connection)
    {
        using var database = new SqliteConnection(connection);
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%';";
        using var reader = command.ExecuteReader();
        var tables = new List<string>();
        while (reader.Read())
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
    }
}
