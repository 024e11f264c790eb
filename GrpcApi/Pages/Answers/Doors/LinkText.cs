using System.Buffers;

namespace Soliguide.GrpcApi.Pages.Answers.Doors;

/// <summary>The token of an address as mail gateways and people leave it: percent-encoded once more, in capitals, with a full stop behind.</summary>
internal static class LinkText
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz234567");

    /// <summary>The token alone: the first run of letters that a token may have.</summary>
    public static string Token(string text)
    {
        var plain = Uri.UnescapeDataString(text).ToLowerInvariant();
        var start = plain.AsSpan().IndexOfAny(Letters);
        if (start < 0)
        {
            return "";
        }

        var end = plain.AsSpan(start).IndexOfAnyExcept(Letters);
        return end < 0 ? plain[start..] : plain.Substring(start, end);
    }
}
