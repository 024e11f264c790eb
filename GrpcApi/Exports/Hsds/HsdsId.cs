using System.Security.Cryptography;
using System.Text;

namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>
/// HSDS wants UUIDs where we have names. They are made from the names (RFC 9562, version 8 from SHA-256, appendix B.2): the same thing has the same id
/// in every package and at every front door.
/// </summary>
internal static class HsdsId
{
    /// <summary>The id of what these parts name together.</summary>
    public static Guid Of(params ReadOnlySpan<string> name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"soliguide/hsds/{string.Join('/', name)}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
