using Microsoft.Extensions.Time.Testing;
using Soliguide.GrpcApi.Boards;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Boards;

public sealed class ShortMemoryTests
{
    private static readonly TimeSpan Age = TimeSpan.FromMilliseconds(500);
    private readonly FakeTimeProvider clock = new();
    private int asked;

    [Fact]
    public async Task Get_ManyAtOnce_AsksOnceUntilTheAnswerIsOld()
    {
        var memory = new ShortMemory<string, int>(Age, clock);
        var door = new TaskCompletionSource();

        var waiting = Enumerable.Range(0, 100).Select(_ => memory.Get("a", Ask, CancellationToken.None)).ToList();
        door.SetResult();
        Assert.All(await Task.WhenAll(waiting).WaitAsync(Waiting.Longest), answer => Assert.Equal(1, answer));

        clock.Advance(Age / 2);
        Assert.Equal(1, await memory.Get("a", Ask, CancellationToken.None));
        clock.Advance(Age / 2);
        Assert.Equal(2, await memory.Get("a", Ask, CancellationToken.None));
        Assert.Equal(3, await memory.Get("b", Ask, CancellationToken.None));

        async Task<int> Ask(string key)
        {
            var mine = Interlocked.Increment(ref asked);
            await door.Task;
            return mine;
        }
    }

    [Fact]
    public async Task Get_AfterAFailure_AsksAgain()
    {
        var memory = new ShortMemory<string, int>(Age, clock);

        await Assert.ThrowsAsync<TimeoutException>(() => memory.Get("a", _ => Task.FromException<int>(new TimeoutException()), CancellationToken.None));

        Assert.Equal(7, await memory.Get("a", _ => Task.FromResult(7), CancellationToken.None));
    }
}
