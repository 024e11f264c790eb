using Soliguide.Contracts.Persons;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post;

/// <summary>The outbox as the letter queue tells it.</summary>
internal sealed class Outbox(LetterQueue queue) : IOutbox
{
    public async Task<IReadOnlyList<DueLetter>> Due(DateTimeOffset now, int max, IReadOnlyCollection<string> resting) =>
        [.. (await queue.Due(now, max, resting)).Select(Tell)];

    public async Task<IReadOnlyList<DueLetter>> InDoubt(DateTimeOffset takenBefore, int max) =>
        [.. (await queue.InDoubt(takenBefore, max)).Select(Tell)];

    public Task<DateTimeOffset?> NextDue() => queue.NextDue();

    private static DueLetter Tell(WaitingLetter letter) =>
        new(letter.Person, letter.Campaign, Enum.Parse<LetterName>(letter.Kind, ignoreCase: true), letter.Domain) { Day = letter.Day };
}
