using System.Buffers;

namespace Soliguide.GrpcApi.Exports;

/// <summary>
/// What a format writes into: hands on pieces of one size whenever the format awaits, and the rest at the end. What is written without
/// awaiting is kept until then, since neither a line of gRPC nor a web server's takes anything from a thread that cannot wait.
/// </summary>
/// <param name="size">Bytes of a piece.</param>
/// <param name="send">Takes a piece; its bytes are used again afterwards.</param>
internal sealed class PieceStream(int size, Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> send) : Stream
{
    private readonly ArrayBufferWriter<byte> waiting = new(size);
    private long sent;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    /// <summary>Bytes written so far.</summary>
    public override long Length => sent + waiting.WrittenCount;

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
        // Pieces leave when the format awaits.
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Send(least: size, cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) => waiting.Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer) => waiting.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        waiting.Write(buffer.Span);
        await Send(least: size, cancellationToken);
    }

    /// <summary>Hands on what is left.</summary>
    public Task Finish(CancellationToken stop) => Send(least: 1, stop);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task Send(int least, CancellationToken stop)
    {
        var from = 0;
        while (waiting.WrittenCount - from >= least)
        {
            var piece = waiting.WrittenMemory.Slice(from, Math.Min(size, waiting.WrittenCount - from));
            await send(piece, stop);
            from += piece.Length;
            sent += piece.Length;
        }

        if (from > 0)
        {
            var rest = waiting.WrittenSpan[from..].ToArray();
            waiting.ResetWrittenCount();
            waiting.Write(rest);
        }
    }
}
