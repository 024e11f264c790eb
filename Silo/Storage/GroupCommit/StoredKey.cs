using System.Globalization;

namespace Soliguide.Silo.Storage.GroupCommit;

/// <summary>
/// The text under which a grain's state is kept, the same as the query texts make of the provider's parameters (see the
/// script of the Orleans queries). Our keys are words with a dash and stay as they are; keys that read as a number or a Guid
/// reach the provider as two integers, and are kept as those in hexadecimal after a <c>#</c>.
/// </summary>
internal static class StoredKey
{
    public static string Of(GrainId grain)
    {
        if (grain.TryGetGuidKey(out var guid, out var extension))
        {
            var bytes = guid.ToByteArray();
            return Numbers(BitConverter.ToInt64(bytes, 0), BitConverter.ToInt64(bytes, 8), extension);
        }

        return grain.TryGetIntegerKey(out var number, out extension)
            ? Numbers(0, number, extension)
            : grain.Key.ToString()!;
    }

    private static string Numbers(long first, long second, string? extension) => (first, second, extension) switch
    {
        (0, 0, { } word) => word,
        (_, _, null) => string.Create(CultureInfo.InvariantCulture, $"#{first:x16}{second:x16}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"#{first:x16}{second:x16}+{extension}"),
    };
}
