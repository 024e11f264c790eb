using System.Security.Cryptography;
using Org.BouncyCastle.Crypto;

namespace Soliguide.Mailing.Signing;

/// <summary>RSA-SHA256 of the platform in the shape that MimeKit asks for. One thread at a time; signing starts it over.</summary>
internal sealed class PlatformRsa : ISigner, IDisposable
{
    private readonly RSA _rsa;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public PlatformRsa(RSAParameters key) => _rsa = RSA.Create(key);

    public string AlgorithmName => "SHA-256withRSA";

    public void Init(bool forSigning, ICipherParameters parameters) => Reset();

    public void Update(byte input) => _hash.AppendData([input]);

    public void BlockUpdate(byte[] input, int inOff, int inLen) => _hash.AppendData(input, inOff, inLen);

    public void BlockUpdate(ReadOnlySpan<byte> input) => _hash.AppendData(input);

    public int GetMaxSignatureSize() => _rsa.KeySize / 8;

    public byte[] GenerateSignature() => _rsa.SignHash(_hash.GetHashAndReset(), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public bool VerifySignature(byte[] signature) =>
        _rsa.VerifyHash(_hash.GetHashAndReset(), signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public void Reset() => _hash.GetHashAndReset();

    public void Dispose()
    {
        _rsa.Dispose();
        _hash.Dispose();
    }
}
