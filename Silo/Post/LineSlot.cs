namespace Soliguide.Silo.Post;

/// <summary>The place of one line in a lane: opens a line when there is none, when it broke, or when it has carried enough.</summary>
/// <param name="transport">Opens lines.</param>
/// <param name="perConnection">Letters that a line may carry.</param>
internal sealed class LineSlot(ILetterTransport transport, int perConnection) : IAsyncDisposable
{
    private ILetterLine? line;
    private int used;

    /// <summary>The line that is open; call <see cref="Open"/> before every letter.</summary>
    public ILetterLine Line => line ?? throw new InvalidOperationException("No line was opened.");

    /// <summary>Makes sure that a line is open for one more letter.</summary>
    /// <exception cref="IOException">Nobody takes letters at present.</exception>
    public async Task Open(CancellationToken time)
    {
        if (line is not { Usable: true } || used >= perConnection)
        {
            await DisposeAsync();
            line = await transport.Open(time);
            used = 0;
        }

        used++;
    }

    public async ValueTask DisposeAsync()
    {
        var old = line;
        line = null;
        await (old?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
