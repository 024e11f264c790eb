namespace Soliguide.Cli.Import.Json;

/// <summary>One record per line; a broken line costs itself only.</summary>
internal sealed class LineCutter(long blankLines) : IRecordCutter
{
    private readonly RecordBytes record = new();
    private long line = blankLines + 1;

    /// <inheritdoc />
    public IEnumerable<JsonRecord> Push(ReadOnlyMemory<byte> block)
    {
        int end;
        while ((end = block.Span.IndexOf((byte)'\n')) >= 0)
        {
            record.Add(block.Span[..end]);
            block = block[(end + 1)..];
            if (record.Take(line++) is { } taken)
            {
                yield return taken;
            }
        }

        record.Add(block.Span);
    }

    /// <inheritdoc />
    public JsonRecord? End() => record.Take(line);
}
