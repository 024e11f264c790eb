using System.Security.Cryptography;
using Soliguide.Mailing.Signing;

namespace Soliguide.Silo.Post.Signing;

/// <summary>Gives the post room its signature.</summary>
internal static class SignerHosting
{
    /// <summary>Adds the signer where there is a key. A key that cannot be used stops the start.</summary>
    /// <exception cref="InvalidDataException">The key cannot be used; the message names the setting and never holds any of the key.</exception>
    public static IServiceCollection AddLetterSigner(this IServiceCollection services, DkimOptions dkim, string senderAddress)
    {
        if (PemOf(dkim) is not { } pem)
        {
            return services;
        }

        try
        {
            return services.AddSingleton(new LetterSigner(DkimKey.FromPem(dkim.Domain ?? senderAddress.Split('@')[^1], dkim.Selector, pem)));
        }
        catch (CryptographicException e)
        {
            throw new InvalidDataException($"{(dkim.KeyFile is null ? "Dkim:Key" : $"Dkim:KeyFile {dkim.KeyFile}")}: {e.Message}");
        }
    }

    private static string? PemOf(DkimOptions dkim)
    {
        if (dkim.KeyFile is null)
        {
            return dkim.Key;
        }

        SecretFile.Check(dkim.KeyFile);
        return File.ReadAllText(dkim.KeyFile);
    }
}
