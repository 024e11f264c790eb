using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Soliguide.Domain.Places;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Feed.Copies;

/// <summary>What a copy must hold, in a form that it can compute itself: see <c>SyncCheck</c> in sync.proto.</summary>
internal static class CopyChecksum
{
    public static SyncCheck Of(IEnumerable<(long Version, PlaceKey Place)> held)
    {
        var lines = held.Select(entry => (Id: entry.Place.ToString(), entry.Version)).OrderBy(line => line.Id, StringComparer.Ordinal).ToArray();
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (id, version) in lines)
        {
            sum.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id} {version}\n")));
        }

        return new SyncCheck { PlaceCount = lines.Length, Checksum = Convert.ToHexStringLower(sum.GetHashAndReset()) };
    }
}
