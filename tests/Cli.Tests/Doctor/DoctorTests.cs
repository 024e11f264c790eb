using System.Text.Json;
using Google.Protobuf.Reflection;
using Grpc.HealthCheck;
using Microsoft.AspNetCore.Builder;
using Soliguide.Cli.Tests.Campaigns;
using Soliguide.V1;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace Soliguide.Cli.Tests.Doctor;

public sealed class DoctorTests
{
    /// <summary>Every service of the protos, whichever the program asks about: one that it forgot is not missed by a server without it.</summary>
    private static readonly string[] Services =
    [
        .. typeof(PlaceService).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(PlaceService).Namespace && type.Name.EndsWith("Reflection", StringComparison.Ordinal))
            .SelectMany(type => ((FileDescriptor)type.GetProperty("Descriptor")!.GetValue(null)!).Services)
            .Select(service => service.FullName).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public async Task Doctor_OfAServerThatWorks_SaysWhatWantsToBeLookedAt()
    {
        await using var app = await Open(ServingStatus.Serving, new CampaignServerStub());

        var (code, output, _) = await Terminal.Run(app.Urls.Single(), "doctor");

        Assert.Equal(2, code);
        Assert.Contains("ok    ready: serves", output, StringComparison.Ordinal);
        Assert.Contains("ok    services: as this program knows them", output, StringComparison.Ordinal);
        Assert.Contains("ok    staff: the server takes us as staff", output, StringComparison.Ordinal);
        var told = output.Replace("\n", " ", StringComparison.Ordinal);
        Assert.Contains("look  summer-2020: a draft that cannot be launched: plan.phases.ask: Required for launching.", told, StringComparison.Ordinal);
        Assert.Contains("look  summer-2019: running; these have not reached every place: ask in fr-75", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_AsJson_IsALineEach()
    {
        await using var app = await Open(ServingStatus.Serving, new CampaignServerStub());

        var lines = (await Terminal.Run(app.Urls.Single(), "doctor", "--json")).Output.Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();

        Assert.Equal("well", lines.Single(line => line.GetProperty("what").GetString() == "staff").GetProperty("weight").GetString());
    }

    [Fact]
    public async Task Doctor_WithoutAServer_SaysSoAndFails()
    {
        var app = await Open(ServingStatus.Serving, new CampaignServerStub());
        var address = app.Urls.Single();
        await app.DisposeAsync();

        var (code, output, error) = await Terminal.Run(address, "doctor");

        Assert.Equal((1, ""), (code, error));
        Assert.Contains("WRONG server: No server answers at", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_OfAServerThatIsNotReadyAndOldAndClosed_SaysAllThree()
    {
        await using var app = await Open(ServingStatus.NotServing, new CampaignServerStub { IsClosed = true }, Services);

        var (code, output, _) = await Terminal.Run(app.Urls.Single(), "doctor");

        Assert.Equal(1, code);
        var told = output.Replace("\n", " ", StringComparison.Ordinal);
        Assert.Contains("WRONG ready: not ready", told, StringComparison.Ordinal);
        Assert.Contains("The server is older than this program: it has no ", told, StringComparison.Ordinal);
        Assert.All(Services, service => Assert.Contains(service, told, StringComparison.Ordinal));
        Assert.Contains("WRONG staff: The server does not take us as staff: set SOLIGUIDE_STAFF_KEY", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ServingStatus.NotServing, "look  recount: The last recount had to mend derived tables")]
    [InlineData(ServingStatus.Serving, "ok    recount: derived tables are what the records say")]
    public async Task Doctor_OfAServerThatRecounts_TellsWhatTheLastOneFound(ServingStatus recount, string said)
    {
        var health = new HealthServiceImpl();
        health.SetStatus("recount", recount);
        await using var app = await Open(ServingStatus.Serving, new CampaignServerStub(), health);

        var (_, output, _) = await Terminal.Run(app.Urls.Single(), "doctor");

        Assert.Contains(said, output.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_OfAServerThatLookedAtItself_TellsWhatItMeansAndWhatToDo()
    {
        await using var app = await OpenChecked(new CheckupServerStub(TimeSpan.Zero, Well, Low, Silent));

        var (code, output, _) = await Terminal.Run(app.Urls.Single(), "doctor");

        Assert.Equal(1, code);
        Assert.Contains("ok    storage: The database answers.", output, StringComparison.Ordinal);
        Assert.Contains("look  disk of 10.0.0.5:11111: Only 900 MB are free.\n      Make room.", output, StringComparison.Ordinal);
        Assert.Contains("WRONG relay: It is silent.\n      Look whether it runs.", output, StringComparison.Ordinal);
        Assert.Contains("ok    clock: the server's clock tells what ours does", output, StringComparison.Ordinal);
        var line = (await Terminal.Run(app.Urls.Single(), "doctor", "--json")).Output.Split('\n').Select(line => JsonDocument.Parse(line).RootElement)
            .Single(line => line.GetProperty("what").GetString() == "disk");
        Assert.Equal(("DISK_LOW", "Make room.", "10.0.0.5:11111"), (line.GetProperty("reason").GetString(), line.GetProperty("do").GetString(), line.GetProperty("silo").GetString()));
    }

    [Fact]
    public async Task Doctor_OfAServerWhoseClockIsOff_SaysByHowMuch()
    {
        await using var app = await OpenChecked(new CheckupServerStub(TimeSpan.FromHours(-1), Well));

        var (code, output, _) = await Terminal.Run(app.Urls.Single(), "doctor");

        Assert.Equal(2, code);
        Assert.Matches("look  clock: The server's clock is -3(600|59[0-9]) s off ours.\n      Look whether time is synchronised", output);
    }

    [Fact]
    public async Task Doctor_OfAServerThatLooksForAdministratorsAlone_SaysThatItWasNotLookedAt()
    {
        await using var app = await OpenChecked(new CheckupServerStub(TimeSpan.Zero));

        var (code, output, _) = await Terminal.Run(app.Urls.Single(), "doctor");

        Assert.Equal(2, code);
        Assert.Contains("look  checkup: The server was not looked at from within: For administrators.\n      Ask as an administrator.", output, StringComparison.Ordinal);
    }

    private static CheckupFinding Well => new() { Subject = "storage", Reason = "STORAGE_WELL", Weight = CheckupWeight.Well, Message = "The database answers." };

    private static CheckupFinding Low => new()
    {
        Subject = "disk", Reason = "DISK_LOW", Weight = CheckupWeight.Look, Message = "Only 900 MB are free.", Advice = "Make room.", Silo = "10.0.0.5:11111",
    };

    private static CheckupFinding Silent => new()
    {
        Subject = "relay", Reason = "RELAY_UNREACHABLE", Weight = CheckupWeight.Wrong, Message = "It is silent.", Advice = "Look whether it runs.",
    };

    private static Task<WebApplication> OpenChecked(CheckupServerStub checkups)
    {
        var health = new HealthServiceImpl();
        foreach (var service in Services.Prepend(""))
        {
            health.SetStatus(service, ServingStatus.Serving);
        }

        return GrpcStub.Start(host => host.Serve(health), host => host.Serve(new CampaignServerStub()), host => host.Serve(checkups));
    }

    private static Task<WebApplication> Open(ServingStatus status, CampaignServerStub campaigns, params string[] without) =>
        Open(status, campaigns, new HealthServiceImpl(), without);

    private static Task<WebApplication> Open(ServingStatus status, CampaignServerStub campaigns, HealthServiceImpl health, params string[] without)
    {
        foreach (var service in Services.Except(without).Prepend(""))
        {
            health.SetStatus(service, status);
        }

        return GrpcStub.Start(host => host.Serve(health), host => host.Serve(campaigns));
    }
}
