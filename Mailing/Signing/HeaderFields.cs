using System.Text;

namespace Soliguide.Mailing.Signing;

/// <summary>A header taken apart.</summary>
internal static class HeaderFields
{
    /// <summary>The values of its fields, with their folds and ends, by name in lower case. No field of our letters occurs twice.</summary>
    /// <param name="head">Lines that end with CR LF; those that begin with a blank go on with the one before.</param>
    public static Dictionary<string, ReadOnlyMemory<byte>> Of(ReadOnlyMemory<byte> head)
    {
        var fields = new Dictionary<string, ReadOnlyMemory<byte>>(16, StringComparer.Ordinal);
        while (!head.IsEmpty)
        {
            var end = EndOf(head.Span);
            var colon = head.Span.IndexOf((byte)':');
            fields.Add(Encoding.ASCII.GetString(head.Span[..colon]).ToLowerInvariant(), head[(colon + 1)..end]);
            head = head[end..];
        }

        return fields;
    }

    private static int EndOf(ReadOnlySpan<byte> field)
    {
        var end = 0;
        do
        {
            end += field[end..].IndexOf((byte)'\n') + 1;
        }
        while (end < field.Length && (field[end] is (byte)' ' or (byte)'\t'));
        return end;
    }
}
