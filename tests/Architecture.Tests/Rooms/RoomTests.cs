using System.Reflection;
using Soliguide.Tests.Shared;

namespace Soliguide.Architecture.Tests.Rooms;

/// <summary>Who may know whom, by what project files say and by what built assemblies use.</summary>
public sealed class RoomTests
{
    public static TheoryData<string> Names => [.. Room.All.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ProjectFile_OfEachRoom_AsksForAllowedRoomsAndPackagesOnly(string room) =>
        Assert.Empty(RoomOf(room).Broken(ProjectFile.Read(Path.Combine(GeneratedDoc.Root(), room, room + ".csproj"))));

    [Theory]
    [MemberData(nameof(Names))]
    public void Assembly_OfEachRoom_UsesAllowedRoomsAndPackagesOnly(string room) =>
        Assert.Empty(RoomOf(room).Broken(Load(room)));

    [Fact]
    public void Domain_Built_KnowsTheBaseLibraryAlone() =>
        Assert.All(Load("Domain").GetReferencedAssemblies(), a => Assert.StartsWith("System", a.Name, StringComparison.Ordinal));

    [Fact]
    public void Domain_ProjectFile_AsksForNothing()
    {
        var file = ProjectFile.Read(Path.Combine(GeneratedDoc.Root(), "Domain", "Domain.csproj"));
        Assert.Empty(file.Projects);
        Assert.Empty(file.Packages);
    }

    [Fact]
    public void Rule_ProjectFileOfAFrontDoorThatKnowsGrainsAndSqlite_IsBrokenTwice()
    {
        var file = ProjectFile.Parse("""
            <Project>
              <ItemGroup>
                <ProjectReference Include="../Contracts/Contracts.csproj" />
                <ProjectReference Include="../Grains/Grains.csproj" />
                <PackageReference Include="Microsoft.Data.Sqlite" />
              </ItemGroup>
            </Project>
            """);
        Assert.Equal(["GrpcApi knows the room Grains", "GrpcApi knows Microsoft.Data.Sqlite"], RoomOf("GrpcApi").Broken(file));
    }

    [Fact]
    public void Rule_AssemblyOfTheSiloReadAsTheFrontDoor_IsBroken()
    {
        var broken = RoomOf("GrpcApi").Broken(Load("Silo")).ToArray();
        Assert.Contains("GrpcApi knows the room Grains", broken);
        Assert.Contains("GrpcApi knows Quartz", broken);
    }

    [Fact]
    public void House_EveryProjectOfTheSolution_IsARoomWithARuleOrATest()
    {
        var root = GeneratedDoc.Root();
        var projects = Directory.GetDirectories(root)
            .Where(d => File.Exists(Path.Combine(d, Path.GetFileName(d) + ".csproj")))
            .Select(d => Path.GetFileName(d)!)
            .Where(name => name != "bench");
        Assert.Equal(Room.All.Select(r => r.Name).Order(), projects.Order());
    }

    private static Room RoomOf(string name) => Room.All.Single(r => r.Name == name);

    private static Assembly Load(string room) => Assembly.Load("Soliguide." + room);
}
