using System.Reflection;
using Soliguide.Tests.Shared;

namespace Soliguide.Architecture.Tests.Pages;

public sealed class SettingsPageTests
{
    private static readonly string[] Rooms = ["Grains", "GrpcApi", "Mailing", "Silo", "Cli"];

    [Fact]
    public void SettingsPage_WrittenFromTheOptions_IsTheOneInDocs() => GeneratedDoc.Check("docs/settings.md", SettingsPage.Write());

    [Fact]
    public void SettingsPage_EveryOptionsClassOfTheHouse_IsOnIt()
    {
        var known = SettingsPage.Sections.Select(s => s.Options).Concat(SettingsPage.NoSettings);
        var all = Rooms.SelectMany(r => Assembly.Load("Soliguide." + r).GetTypes())
            .Where(t => t.Name.EndsWith("Options", StringComparison.Ordinal) && t is { IsClass: true, DeclaringType: null });
        Assert.Empty(all.Except(known));
    }
}
