using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Soliguide.Mailing.Signing;
using Soliguide.Silo.Post;
using Soliguide.Silo.Post.Links;
using Soliguide.Silo.Post.Preflight;
using Soliguide.Silo.Post.Signing;
using Soliguide.Silo.Privacy;
using Soliguide.Silo.Storage;

namespace Soliguide.Silo.Checkups.Checks;

/// <summary>
/// Whether the files of keys could be read again at the next start, are closed to others, and are not older than they should be. No word of what is in them.
/// </summary>
internal sealed class KeyCheck(
    StorageOptions storage, IOptions<LinkKeyOptions> links, IOptions<SuppressionOptions> suppression, IOptions<DkimOptions> dkim, CheckupClock clock) : ICheck
{
    /// <summary>A key that signs is replaced between two campaigns of a year.</summary>
    private static readonly TimeSpan Old = TimeSpan.FromDays(400);

    public bool IsShared => false;

    public Task<IReadOnlyList<Finding>> Look(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>(
    [
        Look(links.Value.FileIn(storage.Folder), "LINK_KEYS", ages: true, file => LinkKeyFile.ReadOrMake(file)),
        Look(suppression.Value.FileIn(storage.Folder), "SUPPRESSION_KEYS", ages: false, file => SuppressionKeyFile.ReadOrMake(file)),
        .. dkim.Value.KeyFile is { } file ? [Look(file, "DKIM_KEY", ages: true, ReadDkim)] : Array.Empty<Finding>(),
    ]);

    private static void ReadDkim(string file)
    {
        SecretFile.Check(file);
        DkimKey.FromPem("example.org", "example", File.ReadAllText(file));
    }

    /// <param name="file">The file.</param>
    /// <param name="name">What its codes begin with.</param>
    /// <param name="ages">Whether it is replaced from time to time.</param>
    /// <param name="read">Reads it as a start does. Called where there is a file, so that none is made.</param>
    private Finding Look(string file, string name, bool ages, Action<string> read)
    {
        if (!File.Exists(file))
        {
            return Finding.Refusal("KEY_MISSING", file);
        }

        try
        {
            read(file);
        }
        catch (Exception e) when (e is InvalidDataException or CryptographicException or IOException or UnauthorizedAccessException)
        {
            return Finding.Refusal("KEY_UNUSABLE", file, e.Message);
        }

        if (SecretFile.IsOpen(file))
        {
            return Finding.Warning("KEY_OPEN", file);
        }

        var days = (int)(clock.Time.GetUtcNow() - File.GetLastWriteTimeUtc(file)).TotalDays;
        return ages && days > Old.TotalDays ? Finding.Warning($"{name}_OLD", days) : Finding.Fine($"{name}_WELL", Math.Max(0, days));
    }
}
