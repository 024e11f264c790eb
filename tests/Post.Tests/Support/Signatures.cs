using Soliguide.Mailing.Signing;
using Soliguide.Tests.Shared.Mail;

namespace Soliguide.Post.Tests.Support;

/// <summary>Verifies signatures with dkimpy, which shares no line with what made them; the key comes from here and not from DNS.</summary>
internal static class Signatures
{
    private const string Script = """
        import sys, dkim
        name, record = sys.argv[1].encode() + b'.', sys.argv[2].encode()
        asked = []
        def lookup(wanted, timeout=5):
            asked.append(wanted)
            return record if wanted == name else None
        right = dkim.verify(sys.stdin.buffer.read(), dnsfunc=lookup)
        print('pass' if right else 'fail', b' '.join(asked).decode())
        """;

    /// <summary>"pass" or "fail" and the name whose key was asked for.</summary>
    public static async Task<string> Verify(byte[] message, DkimKey key) =>
        (await Tool.Run("/usr/bin/python3", ["-c", Script, key.RecordName, key.Record], message)).Trim();
}
