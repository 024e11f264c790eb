using System.Reflection;
using Microsoft.Extensions.Options;
using Soliguide.GrpcApi.Limits;
using Soliguide.GrpcApi.Pages.Public;

namespace Soliguide.GrpcApi.Tests.Limits;

public sealed class LimitRulesTests
{
    [Theory]
    [InlineData("Limits:Reads", -1)]
    [InlineData("Limits:Copies", 1_000_001)]
    [InlineData("Limits:Streams", 0)]
    [InlineData("Limits:StreamsOfOne", 100_001)]
    public void Rules_OfABadNumber_NameTheKey(string key, int value)
    {
        var options = new LimitOptions();
        typeof(LimitOptions).GetProperty(key.Split(':')[1])!.SetValue(options, value);

        Assert.StartsWith(key, Assert.Single(new LimitOptionsRules().Validate(Options.DefaultName, options).Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_ThatReadPlacesForEverybody_SayWhatTheyCost()
    {
        var pages = typeof(PublicPage).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PublicPage))).ToArray();

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.NotNull(page.GetCustomAttribute<CostAttribute>()));
    }

    [Fact]
    public void Rules_OfTheDefaults_AreKept() => Assert.True(new LimitOptionsRules().Validate(Options.DefaultName, new LimitOptions()).Succeeded);
}
