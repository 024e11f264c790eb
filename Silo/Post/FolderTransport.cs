using Microsoft.Extensions.Options;
using Soliguide.Contracts.Persons;
using Soliguide.Silo.Storage;

namespace Soliguide.Silo.Post;

/// <summary>
/// Puts letters into a folder, named by their Message-ID: a second copy falls on the first. A file is complete or absent.
/// </summary>
internal sealed class FolderTransport(IOptions<PostOptions> options, StorageOptions storage) : ILetterTransport
{
    public async Task Hand(WrittenLetter letter, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(options.Value.Folder ?? Path.Combine(storage.Folder, "letters"), letter.Campaign, Name(letter.Kind));
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{letter.MessageId.Split('@')[0]}.eml");
        var draft = $"{file}.{Guid.NewGuid():N}.tmp";
        await using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await stream.WriteAsync(letter.Bytes, cancellationToken);
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, file, overwrite: true);
    }

    private static string Name(LetterName kind) => kind switch
    {
        LetterName.Ask => "ask",
        LetterName.Reminder => "reminder",
        _ => "last-chance",
    };
}
