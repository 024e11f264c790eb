using System.Text;

namespace Soliguide.Cli.Export;

/// <summary>Where an export goes: a file that takes its name once it is whole, the standard output, or nowhere.</summary>
internal sealed class ExportTarget : IAsyncDisposable
{
    /// <summary>The name of the standard output.</summary>
    public const string Standard = "-";

    private readonly Stream stream;
    private readonly TextWriter? text;
    private readonly FileInfo? file;
    private readonly string? partial;
    private readonly bool replaces;

    private ExportTarget(Stream stream, TextWriter? text, FileInfo? file, string? partial, bool replaces) =>
        (this.stream, this.text, this.file, this.partial, this.replaces) = (stream, text, file, partial, replaces);

    /// <summary>Whether the places go to the standard output, so that nothing else may.</summary>
    public bool IsStandard { get; private init; }

    /// <summary>The file's name; null where there is none.</summary>
    public string? Name => file?.Name;

    /// <summary>Opens it.</summary>
    /// <param name="path">A file, <see cref="Standard"/>, or null for nowhere.</param>
    /// <param name="replaces">Whether a file that is there may be replaced.</param>
    /// <param name="output">The command's output.</param>
    /// <exception cref="ExportTargetException">The file is there, or its folder is not.</exception>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing may be written there.</exception>
    public static ExportTarget Open(string? path, bool replaces, TextWriter output)
    {
        switch (path)
        {
            case null:
                return new ExportTarget(Stream.Null, null, null, null, false);
            case Standard:
                // Bytes as they come: a text writer would put a mark before them, and some formats are no text.
                return output == Console.Out
                    ? new ExportTarget(Console.OpenStandardOutput(), null, null, null, false) { IsStandard = true }
                    : new ExportTarget(new MemoryStream(), output, null, null, false) { IsStandard = true };
            default:
                return OpenFile(new FileInfo(path), replaces);
        }
    }

    /// <summary>Takes the next piece.</summary>
    public ValueTask Write(ReadOnlyMemory<byte> piece, CancellationToken stop) => stream.WriteAsync(piece, stop);

    /// <summary>Everything has come: the file takes its name.</summary>
    /// <exception cref="ExportTargetException">Somebody put a file there meanwhile.</exception>
    public async Task Complete(CancellationToken stop)
    {
        await stream.FlushAsync(stop);
        if (text is not null)
        {
            await text.WriteAsync(Encoding.UTF8.GetString(((MemoryStream)stream).ToArray()));
        }
        else if (stream is FileStream written)
        {
            written.Flush(flushToDisk: true);
            await written.DisposeAsync();
            if (!replaces && File.Exists(file!.FullName))
            {
                throw IsThere(file);
            }

            File.Move(partial!, file!.FullName, replaces);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        if (partial is not null)
        {
            File.Delete(partial);
        }
    }

    private static ExportTarget OpenFile(FileInfo file, bool replaces)
    {
        if (Directory.Exists(file.FullName))
        {
            throw new ExportTargetException($"{file.FullName} is a folder: give the name of a file.");
        }

        if (file.Exists && !replaces)
        {
            throw IsThere(file);
        }

        if (file.Directory is not { Exists: true } folder)
        {
            throw new ExportTargetException($"The folder of {file.FullName} does not exist.");
        }

        var partial = Path.Combine(folder.FullName, $".{file.Name}.{Environment.ProcessId}.part");
        return new ExportTarget(new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None), null, file, partial, replaces);
    }

    private static ExportTargetException IsThere(FileInfo file) => new($"{file.Name} is there already: give --force to replace it.");
}
