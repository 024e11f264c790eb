using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Soliguide.GrpcApi.Access;
using Soliguide.Silo.Hosting;
using Soliguide.Silo.Rehearsal;

namespace Soliguide.Architecture.Tests.Live;

/// <summary>Nothing of the simulation can start in live mode, because nothing of it is registered.</summary>
public sealed class LiveModeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("soliguide-live-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Live_Services_HoldNothingOfTheRehearsal() => Assert.Empty(Simulated(Prepare(SiloMode.Live)));

    [Fact]
    public void Demo_Services_AreSeenToHoldTheRehearsal()
    {
        var seen = Simulated(Prepare(SiloMode.Demo)).ToArray();
        Assert.Contains(typeof(LetterEar), seen);
        Assert.Contains(typeof(Demo), seen);
    }

    [Fact]
    public void Live_ClockOfGrains_IsTheRealOne()
    {
        var clock = Prepare(SiloMode.Live).Services.Last(s => s.ServiceType == typeof(TimeProvider)
            && Equals(s.ServiceKey, TimeProviderNames.Grains));
        Assert.Same(TimeProvider.System, clock.KeyedImplementationInstance);
    }

    [Theory]
    [InlineData(nameof(SiloMode.Live), false)]
    [InlineData(nameof(SiloMode.Demo), true)]
    public void Personas_OutsideTheDemo_AreNobody(string mode, bool allowed)
    {
        using var app = Prepare(Enum.Parse<SiloMode>(mode)).Build();
        Assert.Equal(allowed, app.Services.GetRequiredService<IOptions<SignInOptions>>().Value.Personas);
    }

    private WebApplicationBuilder Prepare(SiloMode mode) => SiloApp.Prepare(
    [
        new("Silo:Mode", mode.ToString()),
        new("Silo:SiloPort", "0"),
        new("Silo:GatewayPort", "0"),
        new("Storage:Folder", folder),
    ]);

    private static IEnumerable<Type> Simulated(WebApplicationBuilder builder) => builder.Services
        .SelectMany(TypesOf)
        .SelectMany(t => t.IsGenericType ? t.GetGenericArguments().Append(t) : [t])
        .Where(t => t.Namespace?.StartsWith("Soliguide.Silo.Rehearsal", StringComparison.Ordinal) == true)
        .Distinct();

    // A factory's own class counts too: a lambda of the rehearsal's hosting registers what the rehearsal wants.
    private static IEnumerable<Type> TypesOf(ServiceDescriptor service)
    {
        Type?[] types = service.IsKeyedService
            ? [service.ServiceType, service.KeyedImplementationType, service.KeyedImplementationInstance?.GetType()]
            : [service.ServiceType, service.ImplementationType, service.ImplementationInstance?.GetType(),
                service.ImplementationFactory?.Method.DeclaringType];
        return types.OfType<Type>();
    }
}
