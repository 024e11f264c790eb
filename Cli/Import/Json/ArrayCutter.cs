namespace Soliguide.Cli.Import.Json;

/// <summary>
/// The elements of one array. Follows quotes and brackets only: whether an element is sound JSON is for its reader to say. An
/// element whose brackets never close takes the rest of the file with it.
/// </summary>
internal sealed class ArrayCutter(long blankLines) : IRecordCutter
{
    private readonly RecordBytes record = new();
    private long line = blankLines + 1;
    private long recordLine;
    private int depth;
    private bool inText;
    private bool escaped;

    /// <inheritdoc />
    public IEnumerable<JsonRecord> Push(ReadOnlyMemory<byte> block)
    {
        var start = 0;
        for (var at = 0; at < block.Length; at++)
        {
            var symbol = block.Span[at];
            var between = depth == 1 && !inText && symbol is (byte)',' or (byte)']';
            if (depth <= 1 && !inText && (between || symbol == '['))
            {
                record.Add(block.Span[start..at]);
                start = at + 1;
                var taken = depth == 0 ? null : record.Take(recordLine);
                recordLine = 0;
                Follow(symbol);
                if (taken is not null)
                {
                    yield return taken;
                }

                continue;
            }

            if (recordLine == 0 && depth > 0 && symbol is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                recordLine = line;
            }

            Follow(symbol);
        }

        record.Add(block.Span[start..]);
    }

    /// <inheritdoc />
    public JsonRecord? End() => record.Take(recordLine == 0 ? line : recordLine);

    private void Follow(byte symbol)
    {
        line += symbol == '\n' ? 1 : 0;
        if (inText)
        {
            inText = escaped || symbol != '"';
            escaped = !escaped && symbol == '\\';
            return;
        }

        inText = symbol == '"';
        depth += symbol is (byte)'{' or (byte)'[' ? 1 : symbol is (byte)'}' or (byte)']' ? -1 : 0;
    }
}
