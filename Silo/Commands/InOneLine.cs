using System.Data.Common;

namespace Soliguide.Silo.Commands;

/// <summary>What cannot be done is said in one line, and never with a password: operators read it, and so do logs.</summary>
internal static class InOneLine
{
    /// <summary>The exit code of what could not be done.</summary>
    public const int Refused = 2;

    /// <summary>Runs the work and gives its exit code, or says why it could not be done.</summary>
    public static async Task<int> Run(Func<Task<int>> work, TextWriter error)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is InvalidOperationException or DbException or IOException or UnauthorizedAccessException or TimeoutException)
        {
            await error.WriteLineAsync(e.Message.Split('\n')[0]);
            return Refused;
        }
    }
}
