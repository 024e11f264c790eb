using System.Collections.Concurrent;
using Orleans.Metadata;
using Orleans.Serialization.TypeSystem;

namespace Soliguide.Silo.Hosting;

/// <summary>
/// Remembers what Orleans calls each grain interface. Orleans looks it up by reflection at every <c>GetGrain</c>, which cost a twentieth of all
/// the processor time of a letter; asked first, this answers from memory and leaves the finding out to those that come after it.
/// </summary>
internal sealed class InterfaceTypes(IServiceProvider services, TypeConverter names) : IGrainInterfaceTypeProvider
{
    private readonly ConcurrentDictionary<Type, GrainInterfaceType> known = new();
    private readonly Lazy<GrainInterfaceTypeResolver> others = new(() => new GrainInterfaceTypeResolver(
        services.GetServices<IGrainInterfaceTypeProvider>().Where(provider => provider is not InterfaceTypes), names));

    /// <inheritdoc />
    public bool TryGetGrainInterfaceType(Type type, out GrainInterfaceType grainInterfaceType)
    {
        grainInterfaceType = known.GetOrAdd(type, static (asked, others) => others.Value.GetGrainInterfaceType(asked), others);
        return true;
    }
}
