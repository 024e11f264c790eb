using System.Collections.Concurrent;
using Soliguide.Silo.Post;
using Soliguide.Silo.Post.Folders;

namespace Soliguide.Silo.Rehearsal;

/// <summary>Hears which letters left in a rehearsal, after they are safely in their folder.</summary>
internal sealed class LetterEar(FolderTransport folder) : ILetterTransport, ILetterLine
{
    private readonly ConcurrentQueue<WrittenLetter> heard = [];

    public bool Usable => true;

    public Task<ILetterLine> Open(CancellationToken cancellationToken) => Task.FromResult<ILetterLine>(this);

    public async Task<HandOver> Hand(WrittenLetter letter, Task before)
    {
        var outcome = await folder.Hand(letter, before);
        heard.Enqueue(letter);
        return outcome;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The letters since the last time.</summary>
    public List<WrittenLetter> Take()
    {
        var letters = new List<WrittenLetter>();
        while (heard.TryDequeue(out var letter))
        {
            letters.Add(letter);
        }

        return letters;
    }
}
