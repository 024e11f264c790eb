using System.Net;
using System.Net.Sockets;

namespace Soliguide.Silo.Tests.CutLines;

/// <summary>
/// A bad line between readers and the guide: each connection ends at a random moment, in the middle of a message or in silence, by a farewell, by a reset, or
/// by hanging as a line does whose router has lost its power.
/// </summary>
internal sealed class BadLine : IAsyncDisposable
{
    private const int MostBytes = 60_000;
    private const int MostMilliseconds = 500;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task work;
    private readonly int guide;
    private readonly int seed;
    private volatile bool isCalm;
    private int cuts;

    /// <summary>Lays it.</summary>
    /// <param name="guide">The guide's port; nobody need listen there yet.</param>
    /// <param name="seed">Of the moments.</param>
    public BadLine(int guide, int seed)
    {
        (this.guide, this.seed) = (guide, seed);
        listener.Start();
        work = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Connections that it ended so far.</summary>
    public int Cuts => Volatile.Read(ref cuts);

    /// <summary>While calm it ends nothing.</summary>
    public bool IsCalm
    {
        get => isCalm;
        set => isCalm = value;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await work.WaitAsync(Longest);
        stop.Dispose();
    }

    private async Task Accept()
    {
        var lines = new List<Task>();
        try
        {
            while (true)
            {
                lines.Add(Carry(await listener.AcceptTcpClientAsync(stop.Token), new Random(seed + lines.Count)));
            }
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            await Task.WhenAll(lines);
        }
    }

    private async Task Carry(TcpClient reader, Random dice)
    {
        using var near = reader;
        using var far = new TcpClient { NoDelay = true };
        near.NoDelay = true;
        var end = (Bytes: dice.Next(1, MostBytes), After: TimeSpan.FromMilliseconds(dice.Next(5, MostMilliseconds)), How: dice.Next(3));
        using var life = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, guide, stop.Token);
            var up = Copy(near, far, int.MaxValue, over, life.Token);
            var down = Copy(far, near, end.Bytes, over, life.Token);
            var ended = Task.WhenAny(up, down);
            while (await Task.WhenAny(ended, over.Task, Task.Delay(end.After, TimeProvider.System, life.Token)) is { } first && first != ended)
            {
                if (!isCalm || first == over.Task)
                {
                    await Cut(near, end.How, up, life);
                    break;
                }
            }

            await life.CancelAsync();
            near.Close();
            far.Close();
            await Task.WhenAll(up, down);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            // The guide is being started again: the reader hears it when this line closes.
        }
    }

    private async Task Cut(TcpClient near, int how, Task up, CancellationTokenSource life)
    {
        Interlocked.Increment(ref cuts);
        switch (how)
        {
            case 0:
                near.LingerState = new LingerOption(enable: true, seconds: 0);
                break;
            case 1:
                // Nothing comes any more and nobody says so, until the reader has enough of it.
                await up.WaitAsync(life.Token);
                break;
        }
    }

    /// <summary>Copies one direction until somebody hangs up or so many bytes have passed; then it holds back what comes.</summary>
    private async Task Copy(TcpClient from, TcpClient to, int most, TaskCompletionSource over, CancellationToken life)
    {
        var buffer = new byte[8192];
        try
        {
            int read;
            while ((read = await from.GetStream().ReadAsync(buffer, life)) > 0)
            {
                var passes = isCalm ? read : Math.Min(read, most);
                await to.GetStream().WriteAsync(buffer.AsMemory(0, passes), life);
                most = Math.Max(0, most - passes);
                if (passes < read)
                {
                    over.TrySetResult();
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, life);
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // One side hung up: the other hears it when this line closes.
        }
    }
}
