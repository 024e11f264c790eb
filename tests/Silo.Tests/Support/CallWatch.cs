using System.Collections.Concurrent;

namespace Soliguide.Silo.Tests.Support;

/// <summary>Sees every call that a grain makes: counts them by method, knows how many wait for their answer, and can hold some back.</summary>
internal sealed class CallWatch : IOutgoingGrainCallFilter
{
    private readonly ConcurrentDictionary<string, int> made = [];
    private readonly ConcurrentDictionary<string, int> inFlight = [];
    private readonly ConcurrentDictionary<string, int> most = [];
    private (string Method, Task Until, string? Target)? gate;

    public int Made(string method) => made.GetValueOrDefault(method);

    public int InFlight(string method) => inFlight.GetValueOrDefault(method);

    public int Most(string method) => most.GetValueOrDefault(method);

    /// <summary>Calls of this method, to one grain or to all, wait until the task is done.</summary>
    public void Hold(string method, Task until, string? target = null) => gate = (method, until, target);

    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        var method = $"{context.InterfaceMethod.DeclaringType!.Name}.{context.MethodName}";
        made.AddOrUpdate(method, 1, (_, n) => n + 1);
        var now = inFlight.AddOrUpdate(method, 1, (_, n) => n + 1);
        most.AddOrUpdate(method, now, (_, n) => Math.Max(n, now));
        try
        {
            if (gate is { } held && held.Method == method && (held.Target ?? context.TargetId.Key.ToString()) == context.TargetId.Key.ToString())
            {
                await held.Until;
            }

            await context.Invoke();
        }
        finally
        {
            inFlight.AddOrUpdate(method, 0, (_, n) => n - 1);
        }
    }
}
