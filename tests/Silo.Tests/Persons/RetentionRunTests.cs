using Soliguide.Contracts.Persons;
using Soliguide.Silo.Privacy;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Persons;

/// <summary>When retention runs, and what it says before.</summary>
[Collection(HouseTests.Name)]
public sealed class RetentionRunTests : IAsyncLifetime
{
    private House house = null!;

    private IPersonGrain Anna => house.Person(Summer.PersonOf("anna"));

    public async Task InitializeAsync()
    {
        house = await House.Start(Summer.Eve, settings: [("Retention:Every", "365.00:00:00"), ("Retention:FinishEvery", "365.00:00:00")]);
        await house.Put([Summer.Place("fr-75-1", "anna")]);
    }

    public async Task DisposeAsync() => await house.DisposeAsync();

    [Fact]
    public async Task Count_BesideARunningSilo_TellsByRuleAndRemovesNothing()
    {
        var live = Path.Combine(house.Folder, "live");
        await using var running = await House.Start(Summer.Eve, live);
        await running.Put([Summer.Place("fr-75-1", "anna")]);
        await running.Person(Summer.PersonOf("anna")).Absent(new AbsenceHint(null, null, false, null, Summer.Eve));
        var output = new StringWriter();

        var code = await new System.CommandLine.RootCommand { Soliguide.Silo.Commands.RetentionCommand.Make() }
            .Parse(["retention", "--set", $"Storage:Folder={house.Folder}"]).InvokeAsync(new System.CommandLine.InvocationConfiguration { Output = output });

        Assert.Equal(0, code);
        Assert.Contains("       1 absences", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(7, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.NotNull((await running.Person(Summer.PersonOf("anna")).Health()).Absence);
    }

    [Fact]
    public async Task Count_OfAFolderWithoutData_SaysSoInOneLineAndMakesNothing()
    {
        var empty = Path.Combine(house.Folder, "empty");
        var error = new StringWriter();

        var code = await new System.CommandLine.RootCommand { Soliguide.Silo.Commands.RetentionCommand.Make() }
            .Parse(["retention", "--set", $"Storage:Folder={empty}"]).InvokeAsync(new System.CommandLine.InvocationConfiguration { Error = error });

        Assert.Equal(2, code);
        Assert.Contains("soliguide.db", Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(empty));
    }

    [Fact]
    public async Task Job_OfTheNight_IsScheduledForHalfPastThreeInParisAndOnceAfterTheStart()
    {
        var scheduler = await house.Scheduler();

        var once = await scheduler.GetTrigger(new Quartz.TriggerKey("at-start", RetentionJob.Key.Name));
        var nightly = await scheduler.GetTrigger(new Quartz.TriggerKey("steady", RetentionJob.Key.Name));

        Assert.Equal(new DateTimeOffset(2019, 6, 12, 8, 1, 0, TimeSpan.Zero), once!.StartTimeUtc);
        Assert.Equal(new DateTimeOffset(2019, 6, 13, 1, 30, 0, TimeSpan.Zero), nightly!.StartTimeUtc);
    }

    [Fact]
    public async Task Job_ByTheSchedulesClock_RunsWhenItsTimeComes()
    {
        await Anna.Absent(new AbsenceHint(null, null, false, null, Summer.Eve.AddDays(-40)));

        house.Clock.Advance(TimeSpan.FromMinutes(2));

        await Waiting.Until(async () => (await Anna.Health()).Absence is null, "the absence went by itself");
    }

    [Fact]
    public async Task Run_OneRuleThatFails_KeepsNoOtherFromRunning()
    {
        await Anna.Absent(new AbsenceHint(null, null, false, null, Summer.Eve.AddDays(-40)));
        var job = new RetentionJob(
            [new Failing(), .. house.Get<IEnumerable<IRetentionRule>>()], house.Grains, house.Get<Remains>(), house.Get<Silo.Post.PostClock>(),
            Microsoft.Extensions.Logging.Abstractions.NullLogger<RetentionJob>.Instance);

        await job.Run(CancellationToken.None);

        Assert.Null((await Anna.Health()).Absence);
    }

    private sealed class Failing : IRetentionRule
    {
        public string Name => "failing";

        public Task<int> Count(DateTimeOffset now, CancellationToken stop) => Task.FromResult(1);

        public Task<int> Apply(DateTimeOffset now, IGrainFactory grains, CancellationToken stop) => throw new InvalidOperationException("disk full");
    }
}
