using System.Globalization;
using System.Runtime.CompilerServices;
using Grpc.Core;
using Soliguide.V1;

namespace Soliguide.Cli.Doctor;

/// <summary>Asks the server how it and what it lives on are, and compares its clock with ours.</summary>
internal sealed class ServerCheckup(CheckupService.CheckupServiceClient checkups, Metadata headers, TimeProvider clock)
{
    /// <summary>The server looks for half a minute at most.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    /// <summary>Links and leases have more than that to spare.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    public async IAsyncEnumerable<Finding> Findings([EnumeratorCancellation] CancellationToken stop)
    {
        var (before, began) = (clock.GetUtcNow(), clock.GetTimestamp());
        var (told, refused) = await Ask(stop);
        if (told is null)
        {
            // That an older server does not know the question is told already.
            if (refused!.StatusCode is not (StatusCode.Unimplemented or StatusCode.NotFound))
            {
                yield return new Finding("checkup", Weight.Look, $"The server was not looked at from within: {refused.Status.Detail}")
                {
                    Do = refused.StatusCode is StatusCode.PermissionDenied or StatusCode.Unauthenticated ? "Ask as an administrator." : "Try again; the server's log says why.",
                };
            }

            yield break;
        }

        yield return Clock(told.CheckTime.ToDateTimeOffset(), before, clock.GetElapsedTime(began));
        foreach (var found in told.Findings)
        {
            yield return new Finding(found.Subject, WeightOf(found.Weight), found.Message)
            {
                Do = Some(found.Advice), Reason = Some(found.Reason), Silo = Some(found.Silo),
            };
        }
    }

    /// <summary>The server read its clock at some moment between the question and the answer.</summary>
    internal static Finding Clock(DateTimeOffset theirs, DateTimeOffset before, TimeSpan took)
    {
        var off = theirs < before ? theirs - before : theirs > before + took ? theirs - before - took : TimeSpan.Zero;
        return off.Duration() <= Tolerance
            ? new Finding("clock", Weight.Well, "the server's clock tells what ours does")
            : new Finding("clock", Weight.Look, string.Create(CultureInfo.InvariantCulture, $"The server's clock is {off.TotalSeconds:0} s off ours."))
            {
                Do = "Look whether time is synchronised on both machines (timedatectl).",
            };
    }

    private async Task<(GetCheckupResponse? Told, RpcException? Refused)> Ask(CancellationToken stop)
    {
        try
        {
            return (await checkups.GetCheckupAsync(new GetCheckupRequest(), headers, (clock.GetUtcNow() + Patience).UtcDateTime, stop), null);
        }
        catch (RpcException e) when (!stop.IsCancellationRequested)
        {
            return (null, e);
        }
    }

    private static Weight WeightOf(CheckupWeight weight) => weight switch
    {
        CheckupWeight.Well => Weight.Well,
        CheckupWeight.Wrong => Weight.Wrong,
        _ => Weight.Look,
    };

    private static string? Some(string text) => text.Length > 0 ? text : null;
}
