using System.Buffers;

namespace Soliguide.Cli.Import.Json;

/// <summary>The record being gathered; forgets its bytes, not its place, once it is too long.</summary>
internal sealed class RecordBytes
{
    private readonly ArrayBufferWriter<byte> bytes = new();
    private bool tooLong;

    /// <summary>Whether nothing was gathered yet.</summary>
    public bool IsEmpty => bytes.WrittenCount == 0 && !tooLong;

    /// <summary>Adds the next bytes of the record.</summary>
    public void Add(ReadOnlySpan<byte> more)
    {
        tooLong |= bytes.WrittenCount + more.Length > JsonRecords.Longest;
        if (tooLong)
        {
            bytes.ResetWrittenCount();
        }
        else
        {
            bytes.Write(more);
        }
    }

    /// <summary>The record, and an empty place for the next; null when it holds nothing but blanks.</summary>
    public JsonRecord? Take(long line)
    {
        var blank = !tooLong && bytes.WrittenSpan.IndexOfAnyExcept(" \t\r\n"u8) < 0;
        var record = blank ? null : new JsonRecord(line, bytes.WrittenSpan.ToArray(), tooLong);
        bytes.ResetWrittenCount();
        tooLong = false;
        return record;
    }
}
