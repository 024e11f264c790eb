using Soliguide.Silo.Storage;

namespace Soliguide.Silo.Tests.Support;

/// <summary>A queue whose writer waits: what is asked of it meanwhile comes in one commit once it is let go.</summary>
internal sealed class HeldQueue : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim gate = new(0);
    private readonly SemaphoreSlim entered = new(0);
    private Task holding = Task.CompletedTask;

    private HeldQueue()
    {
    }

    /// <summary>Holds it from now on.</summary>
    public static async Task<HeldQueue> Hold(IDatabaseWriter queue)
    {
        var held = new HeldQueue();
        held.holding = queue.WriteAsync((_, _) =>
        {
            held.entered.Release();
            held.gate.Wait(Patience);
        });
        Assert.True(await held.entered.WaitAsync(Patience));
        return held;
    }

    /// <summary>Lets it go.</summary>
    public async Task Release()
    {
        gate.Release();
        await holding.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        gate.Release();
        await holding.WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        gate.Dispose();
        entered.Dispose();
    }
}
