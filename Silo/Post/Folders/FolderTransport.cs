using Microsoft.Extensions.Options;
using Soliguide.Contracts.Persons;
using Soliguide.Silo.Post.Proofs;
using Soliguide.Silo.Storage;

namespace Soliguide.Silo.Post.Folders;

/// <summary>
/// Puts letters into a folder, named by their Message-ID: a second copy falls on the first. A file is complete or absent. Opens no
/// socket; this is all that a demo, a rehearsal and a dry run have.
/// </summary>
internal sealed class FolderTransport(IOptions<PostOptions> options, StorageOptions storage) : ILetterTransport, ILetterLine, IHandOverProof
{
    /// <summary>Where letters lie, a folder for each campaign.</summary>
    public string Root => options.Value.Folder ?? Path.Combine(storage.Folder, "letters");

    public bool Usable => true;

    public Task<ILetterLine> Open(CancellationToken cancellationToken) => Task.FromResult<ILetterLine>(this);

    public async Task<HandOver> Hand(WrittenLetter letter, Task before)
    {
        var file = FileOf(letter.Campaign, letter.Kind, letter.EnvelopeId);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = $"{file}.{Guid.NewGuid():N}.tmp";
        await using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await stream.WriteAsync(letter.Bytes);
            stream.Flush(flushToDisk: true);
        }

        await before;
        File.Move(draft, file, overwrite: true);
        return new HandOver.Accepted();
    }

    public Task<IReadOnlyDictionary<string, Proof>> Find(IReadOnlyCollection<DoubtfulLetter> letters, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, Proof>>(letters.ToDictionary(
            l => l.MessageId,
            l => File.Exists(FileOf(l.Campaign, l.Kind, l.MessageId.Split('@')[0])) ? Proof.Left : Proof.DidNotLeave));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The file of a letter.</summary>
    public string FileOf(string campaign, LetterName kind, string id) => Path.Combine(Root, campaign, Name(kind), $"{id}.eml");

    private static string Name(LetterName kind) => kind switch
    {
        LetterName.Ask => "ask",
        LetterName.Reminder => "reminder",
        LetterName.Receipt => "receipt",
        _ => "last-chance",
    };
}
