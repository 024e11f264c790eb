using System.Collections.Concurrent;
using Soliguide.Silo.Post;

namespace Soliguide.Silo.Rehearsal;

/// <summary>Hears which letters left in a rehearsal, after they are safely in their folder.</summary>
internal sealed class LetterEar(FolderTransport folder) : ILetterTransport
{
    private readonly ConcurrentQueue<WrittenLetter> heard = [];

    public async Task Hand(WrittenLetter letter, CancellationToken cancellationToken)
    {
        await folder.Hand(letter, cancellationToken);
        heard.Enqueue(letter);
    }

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
