using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Versions.Compatibility;
using Orleans.Versions.Selector;
using Soliguide.Contracts.Places;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.MixedVersions;

/// <summary>Messages between silos of neighbouring versions, by the serializer that silos use.</summary>
[Collection(HouseTests.Name)]
public sealed class MessageTests : IDisposable
{
    private static readonly NullabilityInfoContext Nullability = new();

    private readonly ServiceProvider services = new ServiceCollection().AddSerializer().BuildServiceProvider();

    /// <summary>Members that came after their message's first version: those that its constructor does not take.</summary>
    public static TheoryData<string> Added => [.. AddedMembers().Select(member => $"{member.DeclaringType!.FullName}.{member.Name}")];

    public void Dispose() => services.Dispose();

    [Fact]
    public void Message_OfTheNextVersion_IsReadWithoutWhatIsNotKnown()
    {
        var bytes = Write(new SentNext("fr-75-1") { Floor = 3, Others = [new Sent("fr-75-2")] });
        Assert.Equal(new Sent("fr-75-1"), services.GetRequiredService<Serializer<Sent>>().Deserialize(bytes));
    }

    [Fact]
    public void Message_OfTheVersionBefore_IsReadWithNothingInWhatWasAdded()
    {
        var read = services.GetRequiredService<Serializer<SentNext>>().Deserialize(Write(new Sent("fr-75-1")))!;
        Assert.Equal(("fr-75-1", null), (read.Place, read.Floor));
        Assert.Empty(read.Others);
    }

    [Theory]
    [MemberData(nameof(Added))]
    public void Member_ThatWasAdded_IsNothingAndNotMissingInAMessageOfTheVersionBefore(string name)
    {
        var member = AddedMembers().Single(found => $"{found.DeclaringType!.FullName}.{found.Name}" == name);
        var read = typeof(MessageTests).GetMethod(nameof(ReadSilence), BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(member.DeclaringType!).Invoke(this, null)!;

        Assert.True(
            member.GetValue(read) is not null || member.PropertyType.IsValueType || Nullability.Create(member).ReadState == NullabilityState.Nullable,
            $"{name} is null when a silo of the version before sends it. Write 'get => field ?? []', or let it be null.");
    }

    [Fact]
    public async Task Versions_OfGrains_AreAnsweredByWhoeverKnowsThem()
    {
        await using var house = await House.Start(Summer.Eve);
        var versions = house.Get<IOptions<GrainVersioningOptions>>().Value;
        Assert.Equal((nameof(BackwardCompatible), nameof(AllCompatibleVersions)), (versions.DefaultCompatibilityStrategy, versions.DefaultVersionSelectorStrategy));
    }

    private static IEnumerable<PropertyInfo> AddedMembers() => typeof(IPlaceGrain).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false, IsGenericType: false } && type.GetCustomAttribute<GenerateSerializerAttribute>() is not null)
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(member => member.GetCustomAttribute<IdAttribute>() is not null
                && !type.GetConstructors().SelectMany(made => made.GetParameters()).Any(parameter => parameter.Name == member.Name)));

    private byte[] Write<T>(T message) => services.GetRequiredService<Serializer<T>>().SerializeToArray(message);

    private T ReadSilence<T>() => services.GetRequiredService<Serializer<T>>().Deserialize(Write(new Silence()))!;
}
