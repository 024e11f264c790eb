using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Soliguide.Cli.Server;

/// <summary>Options that take a local day, written <c>2019-06-13</c>.</summary>
internal static class DayOption
{
    /// <summary>An option that takes a day. Whether it was given is asked by its result: reading a day that was refused throws.</summary>
    public static Option<DateOnly?> Make(string name, string description) => new(name) { Description = description, CustomParser = given => Read(given, name) };

    private static DateOnly? Read(ArgumentResult given, string name)
    {
        if (DateOnly.TryParseExact(given.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        given.AddError($"{name} takes a day such as 2019-06-13.");
        return null;
    }
}
