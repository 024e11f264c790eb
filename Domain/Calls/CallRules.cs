using System.Diagnostics;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Calls;

/// <summary>When a place is called again.</summary>
public static class CallRules
{
    /// <summary>
    /// The instant (UTC) from which a place may be called again after a call; null when it needs no other: it was answered for, has
    /// a wrong number, refused, or was tried often enough.
    /// </summary>
    /// <param name="outcome">What the call brought.</param>
    /// <param name="at">When the call ended (UTC).</param>
    /// <param name="attemptsSoFar">Calls to this number of the place in the campaign, this one included.</param>
    /// <param name="askedBackAt">The moment they asked for, with <see cref="CallOutcome.CallBackAt"/>; one that is past means at once.</param>
    /// <param name="delays">The desk's settings.</param>
    public static DateTimeOffset? NextAttempt(
        CallOutcome outcome, DateTimeOffset at, int attemptsSoFar, DateTimeOffset? askedBackAt, CallDelays delays) => outcome switch
    {
        CallOutcome.Answered or CallOutcome.WrongNumber or CallOutcome.Refused => null,
        CallOutcome.CallBackAt when askedBackAt is { } asked => asked > at ? asked.ToUniversalTime() : at,
        CallOutcome.CallBackAt => at + delays.CallBack,
        _ when attemptsSoFar >= delays.MaxAttempts => null,
        CallOutcome.NoAnswer => at + delays.NoAnswer,
        CallOutcome.Busy => at + delays.Busy,
        CallOutcome.Voicemail => at + delays.Voicemail,
        CallOutcome.WillDoOnline => at + delays.WillDoOnline,
        CallOutcome.Moved => at + delays.Moved,
        _ => throw new UnreachableException($"No delay for {outcome}."),
    };
}
