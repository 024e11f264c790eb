using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Soliguide.Silo.Storage.Sqlite;

/// <summary>One numbered script.</summary>
/// <param name="Number">Its place in the order, from 1.</param>
/// <param name="Name">What it makes.</param>
/// <param name="Text">Its statements; running them twice changes nothing.</param>
internal sealed record SqliteScript(int Number, string Name, string Text)
{
    /// <summary>Tells whether a script is still the one that was run.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..16];

    /// <summary>Reads <c>0001-grain-state.sql</c>.</summary>
    public static SqliteScript Of(string file, string text)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return new SqliteScript(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name[5..], text);
    }
}
