using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.Tallies;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Pages.Calls;
using Soliguide.GrpcApi.Pages.Campaigns;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Tests.Pages;

public sealed class PageWordsTests
{
    [Fact]
    public void Of_EveryWordThatPagesShow_IsThere()
    {
        Check<OpeningState>("state");
        Check<OpeningState>("advice");
        Check<OpeningReason>("reason");
        Check<PeriodKind>("period");
        Check<PublicHolidayRule>("holidays");
        Check<PlaceStage>("stage");
        Check<Channel>("channel");
        Check<AnswerKind>("answer");
        Check<LetterKind>("letter");
        Check<CampaignState>("campaign");
        Check<Phase>("phase");
        Check<Phase>("phase.short");
        Check<DayOfWeek>("weekday");
        Check<DeskReason>("desk");
        Check<ProposalSource>("proposal");
        Check<ProposalSource>("proposal.title");
        Assert.All([ProposalState.Accepted, ProposalState.Corrected, ProposalState.Refused], state => Assert.NotEmpty(PageWords.Of("proposal.state", state)));
        Assert.All([MailboxState.Unknown, MailboxState.Good, MailboxState.SoftBounced, MailboxState.Dead, MailboxState.Objected], state => Assert.NotEmpty(PageWords.Of("person.health", state)));
        Check<SuppressionKind>("person.suppressed");
        Check<ContactSource>("person.source");
        Check<ContactConsent>("person.consent");
        Check<CallPresence>("call.why");
        Assert.All(CallOutcomes.All, outcome => Assert.NotEmpty(PageWords.Of("call.outcome", outcome.Result) + PageWords.Of("call.help", outcome.Result)));
        Assert.All(Enum.GetNames<DeskRest>().Where(rest => rest != nameof(DeskRest.None)), rest => Assert.NotNull(CallWords.Rest(char.ToLowerInvariant(rest[0]) + rest[1..])));
        Assert.All(FigureWriter.LetterStates, state => Assert.NotEmpty(PageWords.Of($"letters.{state}")));
    }

    [Fact]
    public void Known_EveryEventOfTheMachine_HasAWord()
    {
        var events = typeof(PlaceEvent).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(PlaceEvent)))
            .Select(type => char.ToLowerInvariant(type.Name[0]) + type.Name[1..]).ToList();

        Assert.NotEmpty(events);
        Assert.All(events, name => Assert.NotEqual(name, PageWords.Known("event", name)));
    }

    [Fact]
    public void Known_NameOfANewerSilo_IsShownAsItIs()
    {
        Assert.Equal("moonLanding", PageWords.Known("event", "moonLanding"));
    }

    [Theory]
    [InlineData("fr-75", "Paris (75)")]
    [InlineData("fr-2a", "Corse-du-Sud (2A)")]
    [InlineData("fr-974", "La Réunion (974)")]
    [InlineData("es-08", "es-08")]
    public void Territory_Known_IsCalledByItsName(string key, string name)
    {
        Assert.Equal(name, PageWords.Territory(key));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(5000, "5\u202f000")]
    [InlineData(1234567, "1\u202f234\u202f567")]
    public void Count_Thousands_AreSetApart(int number, string text)
    {
        Assert.Equal(text, FrenchNumbers.Count(number));
    }

    [Fact]
    public void Range_DaysOfAPeriod_IncludeBothEnds()
    {
        Assert.Equal("du 6 juillet 2019 au 1er septembre 2019", FrenchDates.Range(new(2019, 7, 6), new(2019, 9, 1)));
        Assert.Equal("le 5 août 2019", FrenchDates.Range(new(2019, 8, 5), new(2019, 8, 5)));
        Assert.Equal("à partir du 1er août 2019, jusqu’à nouvel ordre", FrenchDates.Range(new(2019, 8, 1), null));
    }

    [Fact]
    public void Of_SlotsOfADay_AreInOrder()
    {
        ValueList<TimeSlot> slots = [new(new(14, 0), new(0, 0)), new(new(9, 0), new(12, 30))];

        Assert.Equal("9 h – 12 h 30, 14 h – minuit", FrenchHours.Of(slots));
        Assert.Equal("24 h sur 24", FrenchHours.Of([new TimeSlot(new(8, 0), new(8, 0))]));
        Assert.Equal("fermé", FrenchHours.Of([]));
    }

    private static void Check<T>(string group)
        where T : struct, Enum => Assert.All(Enum.GetValues<T>(), value => Assert.NotNull(PageWords.Of(group, value)));
}
