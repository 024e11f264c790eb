using System.Collections.Immutable;
using System.Text.Json;
using Soliguide.Domain.Places.Updates;
using Soliguide.Grains.Persons;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage;

public abstract class LetterQueueTests(Engine engine)
{
    private static readonly DateTimeOffset Ten = new(2019, 6, 13, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Due_AtAnInstant_GivesTheLongestDueFirstAndNothingElse()
    {
        await using var storage = await StorageUnderTest.Start(engine: engine);
        await Write(storage, "pa", Letter(LetterKind.Ask, LetterState.Due, Ten.AddMilliseconds(5)));
        await Write(storage, "pb", Letter(LetterKind.Ask, LetterState.Due, Ten));
        await Write(storage, "pc", Letter(LetterKind.Ask, LetterState.Due, Ten.AddHours(1)));
        await Write(storage, "pd", Letter(LetterKind.Ask, LetterState.Handed, Ten), Letter(LetterKind.Reminder, LetterState.Cancelled, Ten));

        var due = await storage.Get<LetterQueue>().Due(Ten.AddSeconds(1), 10);

        Assert.Equal(
            [new WaitingLetter("pb", "summer-2019", "ask", Ten), new WaitingLetter("pa", "summer-2019", "ask", Ten.AddMilliseconds(5))], due);
        Assert.Single(await storage.Get<LetterQueue>().Due(Ten.AddSeconds(1), 1));
        Assert.Equal(Ten, await storage.Get<LetterQueue>().NextDue());
    }

    [Fact]
    public async Task InDoubt_OfALetterTakenAndNotHanded_GivesItOnceItsTimeIsOver()
    {
        await using var storage = await StorageUnderTest.Start(engine: engine);
        await Write(storage, "pa", Letter(LetterKind.Ask, LetterState.Leased, Ten) with { LeasedAt = Ten.AddMinutes(1) });

        Assert.Empty(await storage.Get<LetterQueue>().InDoubt(Ten.AddMinutes(1), 10));
        Assert.Equal("pa", Assert.Single(await storage.Get<LetterQueue>().InDoubt(Ten.AddMinutes(2), 10)).Person);
        Assert.Null(await storage.Get<LetterQueue>().NextDue());
    }

    [Fact]
    public async Task Count_OfACampaign_FollowsThePersonsAlsoWhenALetterIsTakenBack()
    {
        await using var storage = await StorageUnderTest.Start(engine: engine);
        var state = await Write(storage, "pa", Letter(LetterKind.Ask, LetterState.Handed, Ten), Letter(LetterKind.Reminder, LetterState.Due, Ten));
        await Write(storage, "pb", Letter(LetterKind.Ask, LetterState.Handed, Ten));
        state.State = state.State! with { Letters = state.State.Letters.Remove("summer-2019/reminder") };

        await storage.Grains.WriteStateAsync("person", StorageUnderTest.Grain("pa"), state);

        var count = Assert.Single(await storage.Get<LetterQueue>().Count("summer-2019"));
        Assert.Equal(("ask", "handed", 2), (count.Kind, count.State, count.Letters));
        Assert.Empty(await storage.Get<RecountCheck>().Compare());
    }

    private static LetterRecord Letter(LetterKind kind, LetterState state, DateTimeOffset due) => new("summer-2019", kind, state, due);

    private static async Task<GrainState<PersonRecord>> Write(StorageUnderTest storage, string person, params LetterRecord[] letters)
    {
        var state = new GrainState<PersonRecord>(new PersonRecord
        {
            Letters = letters.ToImmutableSortedDictionary(letter => $"{letter.Campaign}/{JsonNamingPolicy.CamelCase.ConvertName(letter.Kind.ToString())}", letter => letter),
        });
        await storage.Grains.WriteStateAsync("person", StorageUnderTest.Grain(person), state);
        return state;
    }
}

public sealed class LetterQueueOfSqliteTests() : LetterQueueTests(Engine.Sqlite);

public sealed class LetterQueueOfPostgresTests() : LetterQueueTests(Engine.Postgres);
