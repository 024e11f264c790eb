using System.Data.Common;
using Microsoft.Extensions.Options;

namespace Soliguide.Silo.Commands;

/// <summary>What is wrong with settings or a database is said in one line: whoever types a command has no use for where in the program it was noticed. No password stands in it: logs keep it.</summary>
internal static class OneLine
{
    private const int Failed = 2;

    /// <summary>Runs a command; returns its code, or 2 after a line about what keeps it from running.</summary>
    public static async Task<int> Run(TextWriter error, Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception e) when (e is InvalidOperationException or OptionsValidationException or DbException or IOException or UnauthorizedAccessException or TimeoutException)
        {
            await error.WriteLineAsync(e.Message.ReplaceLineEndings(" "));
            return Failed;
        }
    }
}
