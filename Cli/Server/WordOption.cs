using System.CommandLine;
using System.Text.Json;

namespace Soliguide.Cli.Server;

/// <summary>Options and arguments that take a word of an enumeration of the protos, written <c>like-this</c>.</summary>
internal static class WordOption
{
    /// <summary>The words of an enumeration, without "unspecified".</summary>
    public static Dictionary<string, T> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().Where(value => !value.Equals(default(T)))
            .ToDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

    /// <summary>An option that takes one of these words.</summary>
    public static Option<string?> Make<T>(string name, string description)
        where T : struct, Enum => new Option<string?>(name) { Description = $"{description}: {string.Join(", ", Words<T>().Keys)}." }.AcceptOnlyFromAmong([.. Words<T>().Keys]);

    /// <summary>The value that was given; "unspecified" where none was.</summary>
    public static T Read<T>(this ParseResult parsed, Option<string?> option)
        where T : struct, Enum => parsed.GetValue(option) is { } word ? Words<T>()[word] : default;
}
