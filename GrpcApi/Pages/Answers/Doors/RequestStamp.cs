using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Soliguide.GrpcApi.Pages.Answers.Doors;

/// <summary>
/// When a form was shown, and a name for what is sent with it. Signed with the link itself, which only its reader has: front doors hold
/// no key and share none, and a stamp of one link is worth nothing on another.
/// </summary>
/// <param name="Id">Sixteen random characters: the same form sent twice is one answer.</param>
/// <param name="At">When the form was shown, on the real clock.</param>
internal sealed record RequestStamp(string Id, DateTimeOffset At)
{
    private const int IdBytes = 8;
    private const int SignatureBytes = 8;

    public static RequestStamp New(DateTimeOffset now) =>
        new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)), DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()));

    /// <summary>For the hidden field of a link's form.</summary>
    public string Write(string token)
    {
        var told = string.Create(CultureInfo.InvariantCulture, $"{Id}.{At.ToUnixTimeMilliseconds()}");
        return $"{told}.{Sign(token, told)}";
    }

    /// <summary>What a hidden field says; null when this link's form did not write it.</summary>
    public static RequestStamp? Read(string token, string text)
    {
        var parts = text.Split('.');
        return parts.Length == 3
            && parts[0].Length == IdBytes * 2
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at < DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            && CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(Sign(token, $"{parts[0]}.{parts[1]}")), Encoding.UTF8.GetBytes(parts[2]))
            ? new RequestStamp(parts[0], DateTimeOffset.FromUnixTimeMilliseconds(at))
            : null;
    }

    private static string Sign(string token, string told) => Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.ASCII.GetBytes(token), Encoding.UTF8.GetBytes(told)).AsSpan(0, SignatureBytes));
}
