using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Type;
using Spectre.Console;

namespace Soliguide.Cli.Server;

/// <summary>How answers of the server are written, the same by every command.</summary>
internal static class Printed
{
    /// <summary>A file has no width; no table of ours is wider.</summary>
    private const int WideEnough = 240;

    /// <summary>Writes what the server said as one line of JSON.</summary>
    public static Task Json(this ParseResult parsed, IMessage told) => parsed.InvocationConfiguration.Output.WriteLineAsync(JsonFormatter.Default.Format(told));

    /// <summary>Writes a line.</summary>
    public static Task Say(this ParseResult parsed, string line) => parsed.InvocationConfiguration.Output.WriteLineAsync(line);

    /// <summary>Writes a table; a terminal that is too narrow wraps its cells.</summary>
    public static void Show(this ParseResult parsed, Table table) => Console(parsed).Write(table.Border(TableBorder.Simple));

    /// <summary>The console of a command's output.</summary>
    public static IAnsiConsole Console(this ParseResult parsed)
    {
        var output = parsed.InvocationConfiguration.Output;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (output != System.Console.Out || System.Console.IsOutputRedirected)
        {
            console.Profile.Width = WideEnough;
        }

        return console;
    }

    /// <summary>An instant; empty where there is none.</summary>
    public static string Moment(Timestamp? at) => at is null ? "" : at.ToDateTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";

    /// <summary>A local day; empty where there is none.</summary>
    public static string Day(Date? day) => day is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}");

    /// <summary>A local day on the wire.</summary>
    public static Date? Day(DateOnly? day) => day is { } known ? new Date { Year = known.Year, Month = known.Month, Day = known.Day } : null;

    /// <summary>A value of an enumeration as commands name it: <c>default-closed</c>; empty where it is not given.</summary>
    public static string Word<T>(T value)
        where T : struct, System.Enum => Convert.ToInt32(value, CultureInfo.InvariantCulture) == 0 ? "" : JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>A share of a whole in percent with one decimal.</summary>
    public static string Percent(int part, int whole) => whole == 0 ? "" : (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
