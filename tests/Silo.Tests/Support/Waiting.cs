namespace Soliguide.Silo.Tests.Support;

/// <summary>Waits for facts.</summary>
internal static class Waiting
{
    /// <summary>Longer than anything here takes on a busy machine; reached only when a fact never comes.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public static async Task Until(Func<Task<bool>> fact, string what, TimeSpan? longest = null)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await fact().WaitAsync(Longest))
        {
            if (TimeProvider.System.GetElapsedTime(start) >= (longest ?? Longest))
            {
                throw new TimeoutException($"It never came to this: {what}.");
            }

            await Task.Delay(Look, TimeProvider.System);
        }
    }

    public static Task Until(Func<bool> fact, string what, TimeSpan? longest = null) => Until(() => Task.FromResult(fact()), what, longest);
}
