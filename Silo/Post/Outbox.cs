using Soliguide.Contracts.Persons;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post;

/// <summary>The outbox as the letter queue tells it: what is in doubt first, then what is due.</summary>
internal sealed class Outbox(LetterQueue queue) : IOutbox
{
    public async Task<IReadOnlyList<DueLetter>> Due(DateTimeOffset now, DateTimeOffset takenBefore, int max)
    {
        var doubtful = await queue.InDoubt(takenBefore, max);
        var due = await queue.Due(now, max);
        return [.. doubtful.Concat(due).Select(l => new DueLetter(l.Person, l.Campaign, Enum.Parse<LetterName>(l.Kind, ignoreCase: true)))];
    }

    public Task<DateTimeOffset?> NextDue() => queue.NextDue();
}
