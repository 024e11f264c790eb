using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.GrpcApi.Tests.Mapping;

public sealed class EnumMappingTests
{
    public static TheoryData<Type, Type> Pairs => new()
    {
        { typeof(PeriodKind), typeof(V1.PeriodKind) },
        { typeof(PlaceKind), typeof(V1.PlaceKind) },
        { typeof(SheetStatus), typeof(V1.SheetStatus) },
        { typeof(Visibility), typeof(V1.Visibility) },
        { typeof(Channel), typeof(V1.Channel) },
        { typeof(CallResult), typeof(V1.CallOutcome) },
        { typeof(OpeningState), typeof(V1.OpeningState) },
        { typeof(OpeningReason), typeof(V1.OpeningReason) },
        { typeof(Season), typeof(V1.Season) },
        { typeof(CampaignPhase), typeof(V1.Phase) },
        { typeof(CampaignState), typeof(V1.CampaignState) },
        { typeof(PlaceStage), typeof(V1.Stage) },
        { typeof(CallPresence), typeof(V1.CallPresence) },
        { typeof(DeskRest), typeof(V1.DeskRest) },
        { typeof(ProposalSource), typeof(V1.ReviewSource) },
        { typeof(ProposalState), typeof(V1.ReviewState) },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Enums_OfDomainAndWire_HoldTheSameWordsInOrder(Type domain, Type wire) =>
        Assert.Equal(["Unspecified", .. Enum.GetNames(domain)], Enum.GetNames(wire));

    [Fact]
    public void PublicHolidayRule_OfDomainAndWire_DiffersInItsZeroOnly() => Assert.Equal(
        Enum.GetNames<PublicHolidayRule>().Skip(1), Enum.GetNames<V1.PublicHolidayRule>().Skip(1));
}
