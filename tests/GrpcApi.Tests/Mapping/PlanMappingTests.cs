using Soliguide.GrpcApi.Mapping;
using Soliguide.GrpcApi.Tests.Fakes;

namespace Soliguide.GrpcApi.Tests.Mapping;

public sealed class PlanMappingTests
{
    [Fact]
    public void Plan_ThereAndBack_IsTheSame()
    {
        var plan = Samples.Plan();

        var back = plan.ToWire().ReadPlan(Violations.Read(out var all));

        Assert.Empty(all.Problems);
        Assert.Equal(plan, back);
    }

    [Theory]
    [InlineData("publicPeriod.to", "plan.public_period.end_date")]
    [InlineData("territories[3].defaultDates.to", "plan.territories[3].default_dates.end_date")]
    [InlineData("default.message", "plan.default_plan.message")]
    [InlineData("phases.default", "plan.phases.default_notice")]
    [InlineData("id", "plan.campaign_id")]
    [InlineData("scope.exceptions[0].place", "plan.scope.exceptions[0].place_id")]
    [InlineData("plan.phases", "plan.phases")]
    [InlineData("", "plan")]
    [InlineData("etag", "etag")]
    public void FieldNames_OfAPlansProblem_AreThoseOfTheRequest(string problem, string field) =>
        Assert.Equal(field, FieldNames.Of(problem, V1.CampaignPlan.Descriptor, "plan"));

    [Theory]
    [InlineData("services[1].id", "sheet.services[1].service_id")]
    [InlineData("periods[0].hours.monday[2].end", "sheet.periods[0].hours.monday[2].end_time")]
    [InlineData("timeZone", "sheet.time_zone")]
    [InlineData("key", "sheet.place_id")]
    public void FieldNames_OfASheetsProblem_AreThoseOfTheRequest(string problem, string field) =>
        Assert.Equal(field, FieldNames.Of(problem, V1.PlaceSheet.Descriptor, "sheet"));
}
