using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Soliguide.GrpcApi.Hosting;
using Soliguide.Silo.Hosting;
using Soliguide.Tests.Shared;

namespace Soliguide.Architecture.Tests.Deploy;

/// <summary>The container file against the facts it repeats; no engine builds it here.</summary>
public sealed partial class ContainerfileTests
{
    private static string File => Deployed.Text("Containerfile").Replace("\\\n", "", StringComparison.Ordinal);

    [Fact]
    public void Images_OfBothStages_AreOfThePinnedSdkAndItsRuntime()
    {
        using var pinned = JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(GeneratedDoc.Root(), "global.json")));
        var sdk = pinned.RootElement.GetProperty("sdk").GetProperty("version").GetString()!;

        Assert.Equal(
            [$"${{IMAGES}}/dotnet/sdk:{sdk} AS build", $"${{IMAGES}}/dotnet/aspnet:{string.Join('.', sdk.Split('.').Take(2))}"],
            Values("FROM"));
    }

    [Fact]
    public void Program_ThatStarts_IsTheOneThatIsBuilt()
    {
        var assembly = $"{typeof(SiloApp).Assembly.GetName().Name}.dll";
        Assert.Equal([$"""["dotnet", "{assembly}"]"""], Values("ENTRYPOINT"));
        Assert.EndsWith($"""CMD ["dotnet", "{assembly}", "health"]""", Assert.Single(Values("HEALTHCHECK")), StringComparison.Ordinal);
        var built = Assert.Single(Values("RUN"), run => run.StartsWith("dotnet publish ", StringComparison.Ordinal)).Split(' ');
        Assert.True(System.IO.File.Exists(Path.Combine(GeneratedDoc.Root(), built[2])));
        Assert.Contains($"--from=build {built[^1]} .", Values("COPY"));
    }

    [Fact]
    public void Ports_ThatAreOpen_AreThoseOfTheSettings()
    {
        var (api, silo) = (new ApiOptions(), new SiloOptions());
        Assert.Equal(
            [string.Join(' ', ((int[])[api.WebPort, api.GrpcPort, silo.SiloPort, silo.GatewayPort]).Select(port => port.ToString(CultureInfo.InvariantCulture)))],
            Values("EXPOSE"));
    }

    [Fact]
    public void Settings_OfTheImage_AreKnownAndItsFolderIsAVolumeOfItsUser()
    {
        var settings = Assert.Single(Values("ENV")).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

        Assert.Empty(Deployed.Unknown(settings.Keys.Where(name => !name.StartsWith("DOTNET_", StringComparison.Ordinal))));
        Assert.Equal([settings["Storage__Folder"]], Values("VOLUME"));
        Assert.Contains(Values("RUN"), run => run.Contains($"chown \"$APP_UID:$APP_UID\" {settings["Storage__Folder"]}", StringComparison.Ordinal));
        Assert.Equal(["$APP_UID"], Values("USER"));
        Assert.True(File.IndexOf("\nUSER ", StringComparison.Ordinal) > File.LastIndexOf("\nRUN ", StringComparison.Ordinal));
    }

    [Fact]
    public void Context_OfTheBuild_HoldsEveryProjectAndFileThatTheSiloNeeds()
    {
        var left = System.IO.File.ReadAllLines(Path.Combine(GeneratedDoc.Root(), ".dockerignore")).Where(line => line.Length > 0 && line[0] != '#').ToHashSet();
        var needed = new Queue<string>(["Silo/Silo.csproj"]);
        var seen = new HashSet<string>();
        while (needed.TryDequeue(out var file))
        {
            Assert.DoesNotContain(left, without => file == without || file.StartsWith($"{without}/", StringComparison.Ordinal));
            if (file.EndsWith(".csproj", StringComparison.Ordinal) && seen.Add(file))
            {
                foreach (Match reference in Reference().Matches(System.IO.File.ReadAllText(Path.Combine(GeneratedDoc.Root(), file))))
                {
                    needed.Enqueue(reference.Groups[1].Value);
                }
            }
        }

        Assert.Contains("GrpcApi/GrpcApi.csproj", seen);
    }

    private static string[] Values(string word) =>
        [.. File.Split('\n').Where(line => line.StartsWith($"{word} ", StringComparison.Ordinal)).Select(line => line[(word.Length + 1)..].Trim())];

    [GeneratedRegex("Include=\"\\.\\./([^\"]+)\"")]
    private static partial Regex Reference();
}
