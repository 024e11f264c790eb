using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Soliguide.GrpcApi.Pages.Answers.Form;

/// <summary>
/// Which places of a long list an answer is about, small enough for one hidden field: a bit a place, in the page's order, behind a mark of that
/// order. A list that has changed since is not mistaken for another.
/// </summary>
internal static class PlaceChoice
{
    private const int MarkBytes = 4;

    /// <summary>The text of a choice.</summary>
    /// <param name="places">All places of the list, in their order.</param>
    /// <param name="chosen">The keys of those that are meant.</param>
    public static string Write(IReadOnlyList<FormPlace> places, IReadOnlyCollection<string> chosen)
    {
        var bits = new byte[(places.Count + 7) / 8];
        for (var at = 0; at < places.Count; at++)
        {
            bits[at / 8] |= (byte)(chosen.Contains(places[at].Key) ? 1 << (at % 8) : 0);
        }

        return Base64Url.EncodeToString([.. Mark(places), .. bits]);
    }

    /// <summary>The keys that a text means; null when it is not about this list.</summary>
    public static HashSet<string>? Read(string text, IReadOnlyList<FormPlace> places)
    {
        if (!Base64Url.IsValid(text, out var length) || length != MarkBytes + ((places.Count + 7) / 8))
        {
            return null;
        }

        var octets = Base64Url.DecodeFromChars(text);
        return octets.AsSpan(0, MarkBytes).SequenceEqual(Mark(places))
            ? [.. places.Where((_, at) => (octets[MarkBytes + (at / 8)] & (1 << (at % 8))) != 0).Select(place => place.Key)]
            : null;
    }

    private static byte[] Mark(IReadOnlyList<FormPlace> places) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', places.Select(place => place.Key))))[..MarkBytes];
}
