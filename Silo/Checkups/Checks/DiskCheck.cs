using System.Globalization;
using Soliguide.Silo.Post.Preflight;
using Soliguide.Silo.Storage;

namespace Soliguide.Silo.Checkups.Checks;

/// <summary>Whether there is room where the data folder lies.</summary>
internal sealed class DiskCheck(StorageOptions storage) : ICheck
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Below this, writes are about to be refused.</summary>
    private const long Least = 500 * Megabyte;

    /// <summary>Below this, somebody should look while there is time.</summary>
    private const long Low = 5 * 1024 * Megabyte;

    public bool IsShared => false;

    public Task<IReadOnlyList<Finding>> Look(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Finding>>([Judge(new DriveInfo(Path.GetFullPath(storage.Folder)).AvailableFreeSpace)]);

    /// <summary>How much room is left, and whether that is enough.</summary>
    /// <param name="free">Octets.</param>
    public static Finding Judge(long free)
    {
        var left = (free / Megabyte).ToString("N0", CultureInfo.InvariantCulture);
        return free < Least ? Finding.Refusal("DISK_FULL", left) : free < Low ? Finding.Warning("DISK_LOW", left) : Finding.Fine("DISK_WELL", left);
    }
}
