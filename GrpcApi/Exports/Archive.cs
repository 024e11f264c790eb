using System.IO.Compression;

namespace Soliguide.GrpcApi.Exports;

/// <summary>Several files as one zip, written on the way and never held as a whole.</summary>
internal static class Archive
{
    /// <summary>Writes the files in this order; the stream stays open.</summary>
    public static async Task Write(
        Stream output, DateTimeOffset at, IEnumerable<(string Name, Func<Stream, Task> Write)> files, CancellationToken stop)
    {
        await using var patient = new ArchiveOutput(output);
        await using var archive = await ZipArchive.CreateAsync(patient, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        foreach (var (name, write) in files)
        {
            var entry = archive.CreateEntry(name);
            entry.LastWriteTime = at;
            await using var content = await entry.OpenAsync(stop);
            await write(content);
        }
    }
}
