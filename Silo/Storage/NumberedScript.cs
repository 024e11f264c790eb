using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Soliguide.Silo.Storage;

/// <summary>One numbered script.</summary>
/// <param name="Number">Its place in the order, from 1.</param>
/// <param name="Name">What it makes.</param>
/// <param name="Text">Its statements; running them twice changes nothing.</param>
internal sealed record NumberedScript(int Number, string Name, string Text)
{
    private const string Folder = "Soliguide.Silo.Storage.Scripts.";

    /// <summary>Tells whether a script is still the one that was run.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..16];

    /// <summary>The scripts for an engine that came with this program, in order.</summary>
    /// <param name="engine">The folder's name: <c>Sqlite</c>, <c>Postgres</c>.</param>
    public static IReadOnlyList<NumberedScript> BuiltIn(string engine)
    {
        var assembly = typeof(NumberedScript).Assembly;
        var folder = $"{Folder}{engine}.";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return Of(name[folder.Length..], reader.ReadToEnd());
            })
            .OrderBy(script => script.Number)];
    }

    /// <summary>What a database lacks of the scripts, by the numbers and fingerprints of those it has seen.</summary>
    /// <exception cref="InvalidOperationException">
    /// A script was changed after it had been run there, or the database was made by a newer program.
    /// </exception>
    public static IReadOnlyList<NumberedScript> Missing(IReadOnlyList<NumberedScript> scripts, IReadOnlyDictionary<int, string> seen)
    {
        var known = scripts.ToDictionary(script => script.Number);
        foreach (var (number, fingerprint) in seen)
        {
            if (!known.TryGetValue(number, out var script))
            {
                throw new InvalidOperationException($"The database has script {number:0000}, which this program does not know: start the newer program.");
            }

            if (script.Fingerprint != fingerprint)
            {
                throw new InvalidOperationException($"Script {number:0000}-{script.Name} was changed after this database had run it: add a new number instead.");
            }
        }

        return [.. scripts.Where(script => !seen.ContainsKey(script.Number))];
    }

    /// <summary>For whoever only looks at a database: running scripts is the business of the silo that it belongs to.</summary>
    /// <exception cref="InvalidOperationException">Some are missing.</exception>
    public static void RequireNone(IReadOnlyList<NumberedScript> missing)
    {
        if (missing is [var first, ..])
        {
            throw new InvalidOperationException(
                $"The database has not yet seen script {first.Number:0000}-{first.Name}, and this command changes nothing: start the silo of this version first.");
        }
    }

    /// <summary>Reads <c>0001-grain-state.sql</c>.</summary>
    private static NumberedScript Of(string file, string text)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return new NumberedScript(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name[5..], text);
    }
}
