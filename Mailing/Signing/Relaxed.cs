namespace Soliguide.Mailing.Signing;

/// <summary>
/// What a signature is made over (RFC 6376, relaxed): what relays may change on the way, folding and blanks, is levelled on both sides
/// before it is hashed.
/// </summary>
internal static class Relaxed
{
    /// <summary>A field of the header (3.4.2): the name in lower case, the value on one line, runs of blanks as one, none at either end.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">What follows the colon.</param>
    /// <param name="to">Takes it, with CR LF.</param>
    public static void Field(string name, ReadOnlySpan<byte> value, Stream to)
    {
        Unended(name, value, to);
        to.Write("\r\n"u8);
    }

    /// <summary>The same without CR LF: so the field of the signature itself ends the input (3.7).</summary>
    public static void Unended(string name, ReadOnlySpan<byte> value, Stream to)
    {
        to.Write(System.Text.Encoding.ASCII.GetBytes(name.ToLowerInvariant()));
        to.WriteByte((byte)':');
        var blank = false;
        var begun = false;
        foreach (var octet in value)
        {
            if (octet is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                blank = begun;
                continue;
            }

            if (blank)
            {
                to.WriteByte((byte)' ');
                blank = false;
            }

            to.WriteByte(octet);
            begun = true;
        }
    }

    /// <summary>The body (3.4.4): runs of blanks as one, none at the end of a line, no empty lines at the end.</summary>
    /// <param name="body">Lines that end with CR LF.</param>
    /// <param name="to">Takes it; two octets longer, for a last line without an end.</param>
    /// <returns>How many octets of it there are.</returns>
    public static int Body(ReadOnlySpan<byte> body, Span<byte> to)
    {
        var length = 0;
        var upToLastFilledLine = 0;
        while (!body.IsEmpty)
        {
            var end = body.IndexOf("\r\n"u8);
            var line = end < 0 ? body : body[..end];
            body = end < 0 ? [] : body[(end + 2)..];
            var start = length;
            var blank = false;
            foreach (var octet in line)
            {
                if (octet is (byte)' ' or (byte)'\t')
                {
                    blank = true;
                    continue;
                }

                if (blank)
                {
                    to[length++] = (byte)' ';
                    blank = false;
                }

                to[length++] = octet;
            }

            var isFilled = length > start;
            to[length++] = (byte)'\r';
            to[length++] = (byte)'\n';
            upToLastFilledLine = isFilled ? length : upToLastFilledLine;
        }

        return upToLastFilledLine;
    }
}
