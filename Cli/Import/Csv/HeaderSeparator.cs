namespace Soliguide.Cli.Import.Csv;

/// <summary>What parts the cells of a file, seen from its header alone: descriptions full of commas say nothing about it.</summary>
internal static class HeaderSeparator
{
    private const int LongestHeader = 16 * 1024;

    /// <summary>
    /// Semicolon, comma or tab, whichever the first line holds most of outside quotation marks. The file stands where it stood.
    /// </summary>
    public static async Task<char> Of(Stream file, CancellationToken cancellation)
    {
        var start = file.Position;
        var bytes = new byte[LongestHeader];
        var length = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        file.Position = start;

        var counts = new Dictionary<byte, int> { [(byte)';'] = 0, [(byte)','] = 0, [(byte)'\t'] = 0 };
        var quoted = false;
        foreach (var symbol in bytes.AsSpan(0, length))
        {
            if (!quoted && symbol == '\n')
            {
                break;
            }

            quoted ^= symbol == '"';
            if (!quoted && counts.TryGetValue(symbol, out var count))
            {
                counts[symbol] = count + 1;
            }
        }

        return (char)counts.MaxBy(mark => mark.Value).Key;
    }
}
