using Soliguide.Tests.Shared;

namespace Soliguide.Architecture.Tests.Pages;

public sealed class GrainsPageTests
{
    [Fact]
    public void GrainsPage_WrittenFromContracts_IsTheOneInDocs() => GeneratedDoc.Check("docs/grains.md", GrainsPage.Write());

    [Fact]
    public void FrozenContracts_EveryGrainOfContracts_IsInTheList()
    {
        var frozen = File.ReadAllText(Path.Combine(GeneratedDoc.Root(), "Contracts", "OrleansContracts.txt"));
        Assert.All(GrainsPage.Grains(), g => Assert.Contains($" {g.FullName} [Version(", frozen, StringComparison.Ordinal));
    }

    [Fact]
    public void FrozenContracts_Project_AsksOrleansToCompareThem()
    {
        // The package sets the switch to false before the project is read: a condition on it would never hold.
        var project = File.ReadAllText(Path.Combine(GeneratedDoc.Root(), "Contracts", "Contracts.csproj"));
        Assert.Contains("<EnableOrleansContractsAnalyzer>true</EnableOrleansContractsAnalyzer>", project, StringComparison.Ordinal);
    }
}
