using MimeKit;
using MimeKit.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Security;

namespace Soliguide.Mailing.Signing;

/// <summary>
/// Signs letters (DKIM, relaxed/relaxed, RSA-SHA256) through the platform's cryptography, which is ten times as fast as the managed one
/// that MimeKit brings. The same letter always gets the same signature. Safe to use from many threads.
/// </summary>
public sealed class LetterSigner : IDisposable
{
    // What a reader sees or a program acts on. What relays rewrite or add is left out, or the signature would break on the way.
    private static readonly HeaderId[] Wanted =
    [
        HeaderId.From, HeaderId.To, HeaderId.Subject, HeaderId.Date, HeaderId.MessageId, HeaderId.ReplyTo, HeaderId.MimeVersion,
        HeaderId.ContentType, HeaderId.InReplyTo, HeaderId.References, HeaderId.ListUnsubscribe, HeaderId.ListUnsubscribePost,
    ];

    private readonly ThreadLocal<PlatformRsa> _rsa;
    private readonly AsymmetricKeyParameter _sameKey;

    /// <summary>A signer.</summary>
    public LetterSigner(DkimKey key)
    {
        Key = key;
        _sameKey = DotNetUtilities.GetRsaKeyPair(key.Parameters).Private;
        _rsa = new ThreadLocal<PlatformRsa>(() => new PlatformRsa(key.Parameters), trackAllValues: true);
    }

    /// <summary>What it signs with.</summary>
    public DkimKey Key { get; }

    /// <summary>Puts the signature on top. Nothing may be changed in the letter afterwards.</summary>
    public void Sign(MimeMessage letter)
    {
        letter.Prepare(EncodingConstraint.SevenBit);
        new Signature(Key, _sameKey, _rsa.Value!, letter.Date).Sign(
            Letters.LetterWriter.Format, letter, [.. Wanted.Where(letter.Headers.Contains).Concat(OfBody(letter))]);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var rsa in _rsa.Values)
        {
            rsa.Dispose();
        }

        _rsa.Dispose();
    }

    /// <summary>Content-Type stands with the body in MimeKit, and is signed with the rest.</summary>
    private static IEnumerable<HeaderId> OfBody(MimeMessage letter) =>
        letter.Body is { } body && body.Headers.Contains(HeaderId.ContentType) && !letter.Headers.Contains(HeaderId.ContentType) ? [HeaderId.ContentType] : [];

    private sealed class Signature : DkimSigner
    {
        private readonly PlatformRsa _rsa;
        private readonly DateTimeOffset _date;

        // MimeKit takes no signer without a key of its own kind; it never uses it.
        public Signature(DkimKey key, AsymmetricKeyParameter sameKey, PlatformRsa rsa, DateTimeOffset date)
            : base(sameKey, key.Domain, key.Selector, DkimSignatureAlgorithm.RsaSha256)
        {
            _rsa = rsa;
            _date = date;
            HeaderCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed;
            BodyCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed;
            QueryMethod = "dns/txt";
        }

        protected override ISigner CreateSigningContext() => _rsa;

        // The letter's own date: a second copy is the same letter to the last byte.
        protected override long GetTimestamp() => _date.ToUnixTimeSeconds();
    }
}
