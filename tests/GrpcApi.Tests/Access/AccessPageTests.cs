using System.Reflection;
using System.Text;
using Google.Protobuf.Reflection;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Dashboard;
using Soliguide.GrpcApi.Pages.Staff;
using Soliguide.Tests.Shared;

namespace Soliguide.GrpcApi.Tests.Access;

/// <summary>Who may do what: every method and every page says it, and the page of the docs shows it.</summary>
public sealed class AccessPageTests
{
    private static readonly StaffRole[] Roles = Enum.GetValues<StaffRole>();

    /// <summary>Every method of every service of ours.</summary>
    public static IReadOnlyList<MethodDescriptor> Methods { get; } =
    [
        .. typeof(V1.PlaceService).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(V1.PlaceService).Namespace && type.Name.EndsWith("Reflection", StringComparison.Ordinal))
            .SelectMany(type => ((FileDescriptor)type.GetProperty("Descriptor")!.GetValue(null)!).Services)
            .SelectMany(service => service.Methods)
            .OrderBy(method => NameOf(method), StringComparer.Ordinal),
    ];

    private static IReadOnlyList<Type> Pages { get; } =
    [
        .. typeof(StaffPage).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(StaffPage)) && !type.IsAbstract)
            .OrderBy(AddressOf, StringComparer.Ordinal),
    ];

    [Fact]
    public void Table_EveryMethod_IsInItOrForEverybody()
    {
        Assert.True(Methods.Count > 30, $"Only {Methods.Count} methods found.");
        Assert.DoesNotContain(Methods, method => !AccessTable.Public.Contains(NameOf(method)) && !AccessTable.Methods.ContainsKey(NameOf(method)));
        Assert.Equal(Methods.Count, AccessTable.Public.Count + AccessTable.Methods.Count);
    }

    [Fact]
    public void Pages_EveryOneForStaff_SaysWhatItNeeds()
    {
        Assert.True(Pages.Count > 10, $"Only {Pages.Count} pages found.");
        Assert.DoesNotContain(Pages, page => page.GetCustomAttribute<StaffAccessAttribute>() is null);
    }

    [Fact]
    public void AccessPage_Today_SaysWhatTheTableSays() => GeneratedDoc.Check("docs/access.md", Page());

    internal static string NameOf(MethodDescriptor method) => $"/{method.Service.FullName}/{method.Name}";

    private static string Page()
    {
        var page = new StringBuilder()
            .AppendLine("# Who may do what")
            .AppendLine()
            .AppendLine("Written by `AccessPageTests` from `GrpcApi/Access/AccessTable.cs` and from the pages. Each role may do what those before may. `x` may,")
            .AppendLine("`t` may within their territories, if they have any; whoever has none may everywhere. What is done leaves a line in the journal of the staff.")
            .AppendLine()
            .AppendLine("## Methods").AppendLine()
            .Append("| method | changes |").Append(string.Concat(Roles.Select(role => $" {Word(role)} |"))).AppendLine()
            .Append("| --- | --- |").Append(string.Concat(Roles.Select(_ => " --- |"))).AppendLine();
        foreach (var method in Methods)
        {
            var access = AccessTable.Of(NameOf(method));
            page.Append("| `").Append(NameOf(method)["/soliguide.v1.".Length..]).Append("` |").Append(access?.Kind is AccessKind.Acts ? " yes |" : " |")
                .Append(string.Concat(Roles.Select(role => $" {(access is null ? "x" : Mark(role, access.Least, access.Kind != AccessKind.Reads, access.Reach))} |")))
                .AppendLine();
        }

        page.AppendLine().AppendLine("## Pages").AppendLine()
            .Append("| page | |").Append(string.Concat(Roles.Select(role => $" {Word(role)} |"))).AppendLine()
            .Append("| --- | --- |").Append(string.Concat(Roles.Select(_ => " --- |"))).AppendLine();
        foreach (var type in Pages)
        {
            var access = type.GetCustomAttribute<StaffAccessAttribute>()!;
            page.Append("| `").Append(AddressOf(type)).Append("` | reads |").Append(string.Concat(Roles.Select(role => $" {Mark(role, access.Reads, false, access.Reach)} |"))).AppendLine();
            if (type.GetMethods().Any(method => method.Name.StartsWith("OnPost", StringComparison.Ordinal)))
            {
                page.Append("| | acts |").Append(string.Concat(Roles.Select(role => $" {Mark(role, access.Acts, true, access.Reach)} |"))).AppendLine();
            }
        }

        page.Append("| `").Append(DashboardDoor.Address).Append("/` | reads |").Append(string.Concat(Roles.Select(role => $" {Mark(role, DashboardDoor.Least, false, AccessReach.Everywhere)} |"))).AppendLine();
        return page.ToString();
    }

    private static string Mark(StaffRole role, StaffRole least, bool acts, AccessReach reach) =>
        role < least ? "" : acts && reach != AccessReach.Everywhere ? "t" : "x";

    private static string Word(StaffRole role) => role.ToString().ToLowerInvariant();

    /// <summary>The address in the page's first line.</summary>
    private static string AddressOf(Type model)
    {
        var folder = Path.Combine(GeneratedDoc.Root(), "GrpcApi", Path.Combine(model.Namespace!["Soliguide.GrpcApi.".Length..].Split('.')));
        var page = Directory.EnumerateFiles(folder, "*.cshtml")
            .Select(File.ReadAllLines)
            .Single(lines => lines[0].StartsWith("@page", StringComparison.Ordinal) && lines.Any(line => line.StartsWith("@model", StringComparison.Ordinal) && line.EndsWith(model.Name, StringComparison.Ordinal)));
        return page[0].Split('"')[1];
    }
}
