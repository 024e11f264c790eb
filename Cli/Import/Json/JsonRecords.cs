using System.Runtime.CompilerServices;

namespace Soliguide.Cli.Import.Json;

/// <summary>
/// Cuts a file into records: one JSON object per line, or the elements of one JSON array however it is laid out. Which of the
/// two is seen from the first character. Memory: one block and one record.
/// </summary>
internal static class JsonRecords
{
    /// <summary>Longest record that is read, in bytes; Soliguide's own take 5 to 50 KB.</summary>
    public const int Longest = 4 * 1024 * 1024;

    private const int BlockLength = 64 * 1024;
    private static readonly byte[] Bom = [0xEF, 0xBB, 0xBF];

    /// <summary>The records in the file's order.</summary>
    public static async IAsyncEnumerable<JsonRecord> Of(Stream file, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        IRecordCutter? cutter = null;
        var block = new byte[BlockLength];
        var blankLines = 0;
        var first = true;
        int length;
        while ((length = await file.ReadAtLeastAsync(block, Bom.Length, throwOnEndOfStream: false, cancellation)) > 0)
        {
            var from = first && block.AsSpan(0, length).StartsWith(Bom) ? Bom.Length : 0;
            first = false;
            cutter ??= Choose(block.AsSpan(from, length - from), ref blankLines);
            foreach (var record in cutter?.Push(block.AsMemory(from, length - from)) ?? [])
            {
                yield return record;
            }
        }

        if (cutter?.End() is { } last)
        {
            yield return last;
        }
    }

    // A block of nothing but blanks decides nothing; its lines are counted for those that follow.
    private static IRecordCutter? Choose(ReadOnlySpan<byte> block, ref int blankLines)
    {
        var at = block.IndexOfAnyExcept(" \t\r\n"u8);
        if (at < 0)
        {
            blankLines += block.Count((byte)'\n');
            return null;
        }

        return block[at] == '[' ? new ArrayCutter(blankLines) : new LineCutter(blankLines);
    }
}
