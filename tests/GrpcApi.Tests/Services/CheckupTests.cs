using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Tests.Services;

[Collection(HouseTests.Name)]
public sealed class CheckupTests(House house)
{
    [Fact]
    public async Task GetCheckup_OfAServer_TellsEverythingItSaysOfItself()
    {
        var told = await new CheckupService.CheckupServiceClient(house.Door.Channel).GetCheckupAsync(new GetCheckupRequest());

        Assert.Equal(Samples.Noon, told.CheckTime.ToDateTimeOffset());
        Assert.Equal([CheckupWeight.Well, CheckupWeight.Look, CheckupWeight.Wrong], told.Findings.Select(found => found.Weight));
        Assert.Equal(
            new CheckupFinding { Subject = "disk", Reason = "DISK_LOW", Weight = CheckupWeight.Look, Message = "Little is free.", Advice = "Make room.", Silo = "10.0.0.5:11111" },
            told.Findings[1]);
        Assert.Contains("\"reason\":\"DISK_LOW\"", (await house.Door.Web.GetStringAsync(new Uri("/v1/checkup", UriKind.Relative))).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
