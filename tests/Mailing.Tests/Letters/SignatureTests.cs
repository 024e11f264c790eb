using System.Security.Cryptography;
using System.Text;
using MimeKit;
using MimeKit.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Security;
using Soliguide.Domain.Places.Updates;
using Soliguide.Mailing.Signing;

namespace Soliguide.Mailing.Tests.Letters;

/// <summary>MimeKit verifies what we sign; tests/Post.Tests has dkimpy do the same, on letters that a relay has carried.</summary>
public sealed class SignatureTests : IDisposable
{
    private readonly RSA rsa = RSA.Create(2048);
    private readonly LetterSigner signer;

    public SignatureTests() => signer = new LetterSigner(DkimKey.FromPem("guide.example.org", "ete", rsa.ExportPkcs8PrivateKeyPem()));

    public void Dispose()
    {
        signer.Dispose();
        rsa.Dispose();
    }

    [Fact]
    public async Task Sign_EveryGoldenLetter_IsVerifiedAndSignsWhatReadersSee()
    {
        foreach (var (name, model) in GoldenLetters.All)
        {
            var signed = signer.Sign(Samples.Writer.Write(model));

            Assert.True(await Verifies(signed.ToArray()), name);
            var signature = Encoding.ASCII.GetString(signed.Head.Span).Split("\r\n").TakeWhile(line => !line.StartsWith("From:", StringComparison.Ordinal));
            Assert.All(signature, line => Assert.True(line.Length <= 78, line));
            var fields = signed.Read().Headers[HeaderId.DkimSignature]!;
            Assert.All(["from", "to", "subject", "date", "message-id", "mime-version", "content-type"], field => Assert.Contains(field, fields, StringComparison.Ordinal));
            Assert.Equal(signed.ToArray(), signer.Sign(Samples.Writer.Write(model)).ToArray());
        }
    }

    [Theory]
    [InlineData("Subject: ", "Subject: X")]
    [InlineData("https://guide.example.org/r/", "https://guide.example.com/r/")]
    [InlineData("MIME-Version: 1.0", "MIME-Version: 1.1")]
    [InlineData("bh=", "bh=A")]
    public async Task Sign_LetterChangedOnTheWay_IsNotVerified(string text, string changed)
    {
        var signed = Encoding.ASCII.GetString(signer.Sign(Samples.Writer.Write(Samples.Letter(LetterKind.Ask, Samples.Place()))).ToArray());

        Assert.False(await Verifies(Encoding.ASCII.GetBytes(signed.Replace(text, changed, StringComparison.Ordinal))));
    }

    /// <summary>Relays fold header lines anew, change blanks and add empty lines at the end.</summary>
    [Fact]
    public async Task Sign_LetterFoldedAndPaddedOnTheWay_IsStillVerified()
    {
        var signed = Encoding.ASCII.GetString(signer.Sign(Samples.Writer.Write(Samples.Letter(LetterKind.Reminder, Samples.Place()))).ToArray());
        var carried = signed.Replace("Subject: ", "SUBJECT:\r\n\t  ", StringComparison.Ordinal).Replace("\r\n\r\nBonjour", "  \r\n\r\nBonjour", StringComparison.Ordinal);

        Assert.NotEqual(signed, carried);
        Assert.True(await Verifies(Encoding.ASCII.GetBytes(carried + "\r\n\r\n")));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\r\n\r\n", "")]
    [InlineData("a \t b\t\r\n\r\n  c\r\n \r\n\t\r\n", "a b\r\n\r\n c\r\n")]
    [InlineData("no end", "no end\r\n")]
    public void Body_LinesWithBlanks_AreLevelledAsTheStandardSays(string body, string level)
    {
        var to = new byte[body.Length + 2];

        Assert.Equal(level, Encoding.ASCII.GetString(to, 0, Relaxed.Body(Encoding.ASCII.GetBytes(body), to)));
    }

    private async Task<bool> Verifies(byte[] octets)
    {
        var message = await MimeMessage.LoadAsync(new MemoryStream(octets));
        var index = message.Headers.IndexOf(HeaderId.DkimSignature);
        return await new DkimVerifier(new Keys(rsa)).VerifyAsync(message, message.Headers[index]);
    }

    private sealed class Keys(RSA rsa) : IDkimPublicKeyLocator
    {
        public AsymmetricKeyParameter LocatePublicKey(string methods, string domain, string selector, CancellationToken cancellationToken = default) =>
            (methods, domain, selector) == ("dns/txt", "guide.example.org", "ete")
                ? DotNetUtilities.GetRsaPublicKey(rsa)
                : throw new InvalidOperationException($"{methods} {selector} {domain}");

        public Task<AsymmetricKeyParameter> LocatePublicKeyAsync(
            string methods, string domain, string selector, CancellationToken cancellationToken = default) =>
            Task.FromResult(LocatePublicKey(methods, domain, selector, cancellationToken));
    }
}
