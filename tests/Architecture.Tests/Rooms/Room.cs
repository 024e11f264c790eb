using System.Reflection;

namespace Soliguide.Architecture.Tests.Rooms;

/// <summary>A room of the house and whom it may know; design and reasons are in CONTRIBUTING.md.</summary>
/// <param name="Name">The folder and the project.</param>
/// <param name="Rooms">Rooms it may know.</param>
/// <param name="Strangers">Beginnings of names of packages and assemblies it must not know.</param>
public sealed record Room(string Name, string[] Rooms, string[] Strangers)
{
    private static readonly string[] Hosting = ["Microsoft.Orleans.Server", "Orleans.Runtime", "Quartz", "Microsoft.Data.Sqlite", "Npgsql"];

    /// <summary>The house. Silo is the one that knows all.</summary>
    public static IReadOnlyList<Room> All { get; } =
    [
        new("Domain", [], ["Orleans", "Microsoft", "Quartz", "Grpc", "Google", "MimeKit", "System.Net", "System.Data"]),
        new("Contracts", [], ["Microsoft.AspNetCore", "Grpc", "Google", "MimeKit", .. Hosting]),
        new("Mailing", ["Domain"], ["Orleans", "Microsoft.Orleans", "Microsoft.AspNetCore", "Grpc", "MailKit", "System.Net.Sockets", .. Hosting]),
        new("Grains", ["Domain", "Contracts"], ["Microsoft.AspNetCore", "Grpc", "Google", "MimeKit", "Quartz", "Microsoft.Data.Sqlite", "Npgsql", "Dapper"]),
        new("GrpcApi", ["Domain", "Contracts"], ["MimeKit", "Dapper", .. Hosting]),
        new("Cli", ["Domain"], ["Orleans", "Microsoft.Orleans", "MimeKit", "Dapper", .. Hosting]),
        new("Silo", ["Domain", "Contracts", "Mailing", "Grains", "GrpcApi"], []),
    ];

    /// <summary>What a project file breaks of this room's rule.</summary>
    public IEnumerable<string> Broken(ProjectFile file) => Broken(file.Projects, file.Packages);

    /// <summary>What a built assembly breaks of this room's rule: what its code uses, however it came to know it.</summary>
    public IEnumerable<string> Broken(Assembly assembly)
    {
        var names = assembly.GetReferencedAssemblies().Select(a => a.Name!).ToArray();
        var own = names.Where(n => n.StartsWith("Soliguide.", StringComparison.Ordinal)).Select(n => n["Soliguide.".Length..]);
        return Broken(own, names.Where(n => !n.StartsWith("Soliguide.", StringComparison.Ordinal)));
    }

    private IEnumerable<string> Broken(IEnumerable<string> rooms, IEnumerable<string> others) =>
    [
        .. rooms.Where(r => r != Name && !Rooms.Contains(r)).Select(r => $"{Name} knows the room {r}"),
        .. others.Where(o => Strangers.Any(s => o == s || o.StartsWith(s + ".", StringComparison.Ordinal)))
            .Select(o => $"{Name} knows {o}"),
    ];
}
