namespace Soliguide.Browser.Tests.Support;

/// <summary>How long tests wait for facts.</summary>
public static class Limits
{
    /// <summary>Longer than anything here takes on a busy machine; reached only when a fact never comes.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public static Task Until(Func<bool> fact, string what) => Until(() => Task.FromResult(fact()), what);

    public static async Task Until(Func<Task<bool>> fact, string what)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await fact())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Longest, $"It never came to this: {what}.");
            await Task.Delay(Look, TimeProvider.System);
        }
    }
}
