using Soliguide.Mailing.Signing;

namespace Soliguide.Silo.Post.Preflight.Checks;

/// <summary>Whether DNS bears the other half of our key (RFC 6376).</summary>
internal sealed class DkimCheck(Zone zone, LetterSigner? signer = null) : IWayCheck
{
    public async Task<IReadOnlyList<Finding>> Look(CancellationToken cancellationToken)
    {
        if (signer is null)
        {
            return [Finding.Warning("DKIM_NO_KEY")];
        }

        var key = signer.Key;
        return await zone.Texts(key.RecordName, cancellationToken) switch
        {
            null => [Finding.Warning("DNS_SILENT", key.RecordName)],
            [] => [Finding.Refusal("DKIM_MISSING", key.RecordName, key.Record)],
            var texts when texts.Any(t => KeyOf(t) == key.PublicKey) => [Finding.Fine("DKIM_FINE", key.RecordName)],
            _ => [Finding.Refusal("DKIM_OTHER_KEY", key.RecordName, key.Record)],
        };
    }

    /// <summary>The value of p=, without the blanks that people fold long keys with.</summary>
    private static string? KeyOf(string record) => record.Split(';')
        .Select(tag => tag.Split('=', 2))
        .Where(tag => tag.Length == 2 && tag[0].Trim() == "p")
        .Select(tag => string.Concat(tag[1].Where(c => !char.IsWhiteSpace(c))))
        .FirstOrDefault();
}
