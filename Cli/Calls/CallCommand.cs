using System.CommandLine;

namespace Soliguide.Cli.Calls;

/// <summary><c>soliguide call</c>: the call desk of a territory. Exit codes: 0 done, 2 nothing to call now, 1 failed with one line.</summary>
internal static class CallCommand
{
    /// <summary>The command.</summary>
    public static Command Make() => new("call", "The call desk: who waits, the next place, what a call brought.")
    {
        ShowQueue.Make(),
        NextCall.Make(),
        EndCall.Make(),
        LeaveCall.Make(),
    };
}
