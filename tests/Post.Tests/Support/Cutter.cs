using System.Net;
using System.Net.Sockets;

namespace Soliguide.Post.Tests.Support;

/// <summary>
/// Stands between sender and relay and cuts the first line at a chosen moment: in the middle of a letter, or after the relay has accepted it
/// and before the sender hears of it.
/// </summary>
internal sealed class Cutter : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task work;
    private readonly int relay;
    private readonly Moment moment;
    private int cuts;

    private Cutter(int relay, Moment moment)
    {
        this.relay = relay;
        this.moment = moment;
        listener.Start();
        work = Accept();
    }

    public enum Moment
    {
        /// <summary>When the sender asks whether it may write the letter.</summary>
        BeforeTheLetter,

        /// <summary>While the letter is on its way.</summary>
        InTheLetter,

        /// <summary>When the relay has said that it has the letter.</summary>
        BeforeTheAnswer,
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Lines that were cut: at most one.</summary>
    public int Cuts => Volatile.Read(ref cuts);

    public static Cutter Before(int relay, Moment moment) => new(relay, moment);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await work.WaitAsync(Silo.Tests.Support.Waiting.Longest);
        stop.Dispose();
    }

    private async Task Accept()
    {
        var lines = new List<Task>();
        try
        {
            while (true)
            {
                lines.Add(Carry(await listener.AcceptTcpClientAsync(stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(lines);
        }
    }

    private async Task Carry(TcpClient sender)
    {
        using var near = sender;
        using var far = new TcpClient { NoDelay = true };
        near.NoDelay = true;
        await far.ConnectAsync(IPAddress.Loopback, relay);
        var end = new Ending();
        await Task.WhenAny(Copy(near, far, sent: end, heard: null), Copy(far, near, sent: null, heard: end));
    }

    /// <summary>Copies one direction until somebody hangs up or it is time to cut.</summary>
    private async Task Copy(TcpClient from, TcpClient to, Ending? sent, Ending? heard)
    {
        var buffer = new byte[8192];
        try
        {
            int read;
            while ((read = await from.GetStream().ReadAsync(buffer, stop.Token)) > 0)
            {
                sent?.Add(buffer.AsSpan(0, read));
                if (sent is { Asked: true } && moment == Moment.BeforeTheLetter && Interlocked.CompareExchange(ref cuts, 1, 0) == 0)
                {
                    return;
                }

                if (sent is { InLetter: true } && moment == Moment.InTheLetter && Interlocked.CompareExchange(ref cuts, 1, 0) == 0)
                {
                    await to.GetStream().WriteAsync(buffer.AsMemory(0, read / 2), stop.Token);
                    return;
                }

                if (heard is { Ended: true } && moment == Moment.BeforeTheAnswer && Interlocked.CompareExchange(ref cuts, 1, 0) == 0)
                {
                    return;
                }

                await to.GetStream().WriteAsync(buffer.AsMemory(0, read), stop.Token);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // One side hung up: the other hears it when this line closes.
        }
    }

    /// <summary>How far the sender has come.</summary>
    private sealed class Ending
    {
        private string tail = "";

        public bool Asked { get; private set; }

        public bool InLetter { get; private set; }

        public bool Ended { get; private set; }

        public void Add(ReadOnlySpan<byte> octets)
        {
            tail = (tail + System.Text.Encoding.Latin1.GetString(octets))[^Math.Min(tail.Length + octets.Length, 16_384)..];
            Asked |= tail.Contains("DATA\r\n", StringComparison.Ordinal);
            InLetter |= tail.Contains("Message-Id:", StringComparison.OrdinalIgnoreCase);
            Ended |= tail.EndsWith("\r\n.\r\n", StringComparison.Ordinal);
        }
    }
}
