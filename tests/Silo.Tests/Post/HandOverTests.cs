using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Silo.Post;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Post;

[Collection(HouseTests.Name)]
public sealed class HandOverTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly CampaignPlan plan = Summer.In("fr-75");
    private readonly Basket basket = new();

    [Fact]
    public async Task HandOverDue_LetterTakenByAProcessThatDied_LeavesAfterTheLeaseUnderTheSameName()
    {
        await using var house = await Asked();
        var anna = house.Person(Summer.PersonOf("anna"));
        var taken = await anna.TakeLetter(plan.Id, LetterName.Ask);
        Assert.NotNull(taken);
        Assert.Null(await anna.TakeLetter(plan.Id, LetterName.Ask));

        Assert.Equal(0, await house.Post.HandOverDue(CancellationToken.None));
        house.Clock.Advance(Lease + TimeSpan.FromSeconds(1));
        Assert.Equal(1, await house.Post.HandOverDue(CancellationToken.None));
        Assert.Equal(0, await house.Post.HandOverDue(CancellationToken.None));

        var letter = Assert.Single(basket.Letters);
        var again = await MimeKit.MimeMessage.LoadAsync(new MemoryStream(letter.Bytes));
        Assert.Equal(letter.MessageId, again.MessageId);
        Assert.Equal(taken.At.ToUnixTimeSeconds(), again.Date.ToUnixTimeSeconds());
    }

    [Fact]
    public async Task HandOverDue_PostThatFails_TriesAgainAfterTheLease()
    {
        await using var house = await Asked();
        basket.Broken = true;
        Assert.Equal(0, await house.Post.HandOverDue(CancellationToken.None));
        basket.Broken = false;

        Assert.Equal(0, await house.Post.HandOverDue(CancellationToken.None));
        house.Clock.Advance(Lease + TimeSpan.FromSeconds(1));
        Assert.Equal(1, await house.Post.HandOverDue(CancellationToken.None));
        Assert.Single(basket.Letters);
    }

    [Fact]
    public async Task HandOverDue_WhileTheWaveIsUnderWay_WaitsUntilEveryPlaceOfThePersonIsOnTheLetter()
    {
        await using var house = await Start();
        await house.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "anna")]);
        await house.Launch(plan);
        var gate = new TaskCompletionSource();
        house.Watch.Hold("IPlaceGrain.Deliver", gate.Task, "fr-75-2");
        var open = house.Open(plan, CampaignPhase.Ask);
        await Waiting.Until(
            async () => (await house.Grains.GetGrain<IReportGrain>(0).Letters(plan.Id)).Length == 1, "the first place is on a letter");

        Assert.Equal(0, await house.Post.HandOverDue(CancellationToken.None));
        gate.SetResult();
        await open;
        Assert.Equal(1, await house.Post.HandOverDue(CancellationToken.None));

        Assert.Equal(["fr-75-1", "fr-75-2"], Assert.Single(basket.Letters).Places.Order());
    }

    [Fact]
    public async Task HandOverDue_PausedCampaign_KeepsItsLetters()
    {
        await using var house = await Asked();
        await house.Campaign(plan.Id).Pause("test");
        Assert.Equal(0, await house.Post.HandOverDue(CancellationToken.None));

        await house.Campaign(plan.Id).Resume("test");
        Assert.Equal(1, await house.Post.HandOverDue(CancellationToken.None));
    }

    [Fact]
    public async Task HandOverDue_WhileWhatBecameOfALetterIsStored_BeginsTheNextOneOfItsLineAndEndsItAfterwards()
    {
        await using var house = await Start();
        await house.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "bruno")]);
        await house.Launch(plan);
        await house.Open(plan, CampaignPhase.Ask);
        var stored = new TaskCompletionSource();
        house.Watch.Hold("IPersonGrain.LetterHanded", stored.Task);

        var round = house.Post.HandOverDue(CancellationToken.None);
        await Waiting.Until(() => basket.Begun.Count == 2, "the second letter is begun");
        Assert.Single(basket.Letters);

        stored.SetResult();
        Assert.Equal(2, await round);
        Assert.Equal(2, basket.Letters.Count);
    }

    [Fact]
    public async Task HandOverDue_LetterRefusedBeforeItsEnd_DoesNotLetTheNextOneEndBeforeTheOneBeforeIsStored()
    {
        await using var house = await Start();
        await house.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "bruno"), Summer.Place("fr-75-3", "chloe")]);
        await house.Launch(plan);
        await house.Open(plan, CampaignPhase.Ask);
        basket.RefusesTheSecond = true;
        var stored = new TaskCompletionSource();
        house.Watch.Hold("IPersonGrain.LetterHanded", stored.Task);

        var round = house.Post.HandOverDue(CancellationToken.None);
        await Waiting.Until(() => basket.Begun.Count == 3, "the third letter is begun");
        await Waiting.Until(
            () => house.Watch.Made("IPersonGrain.LetterRefused") == 1 && house.Watch.InFlight("IPersonGrain.LetterRefused") == 0, "what became of the second one is stored");
        Assert.False(basket.Begun.Last().IsCompleted);
        Assert.Single(basket.Letters);

        stored.SetResult();
        Assert.Equal(2, await round);
        Assert.Equal(2, basket.Letters.Count);
    }

    private Task<House> Start() => House.Start(Summer.Eve, add: services => services
        .AddSingleton<ILetterTransport>(basket)
        .Configure<PostOptions>(options => options.AtOnce = 1));

    private async Task<House> Asked()
    {
        var house = await Start();
        await house.Put([Summer.Place("fr-75-1", "anna")]);
        await house.Launch(plan);
        await house.Open(plan, CampaignPhase.Ask);
        return house;
    }

    private sealed class Basket : ILetterTransport
    {
        public List<WrittenLetter> Letters { get; } = [];

        public bool Broken { get; set; }

        /// <summary>Whether the second letter is refused at its recipient, before it has an end to wait with.</summary>
        public bool RefusesTheSecond { get; set; }

        /// <summary>Letters that a line took, ended or not: what each waits for before its end.</summary>
        public ConcurrentQueue<Task> Begun { get; } = [];

        public Task<ILetterLine> Open(CancellationToken cancellationToken) => Task.FromResult<ILetterLine>(new Slot(this));

        private sealed class Slot(Basket basket) : ILetterLine
        {
            public bool Usable => true;

            public async Task<HandOver> Hand(WrittenLetter letter, Task before)
            {
                basket.Begun.Enqueue(before);
                if (basket.RefusesTheSecond && basket.Begun.Count == 2)
                {
                    return new HandOver.Refused(Refusal.Read(550, "5.1.1 unknown", ofRecipient: true));
                }

                await before;
                if (basket.Broken)
                {
                    return new HandOver.InDoubt();
                }

                basket.Letters.Add(letter);
                return new HandOver.Accepted();
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
