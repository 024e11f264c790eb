using System.Xml.Linq;

namespace Soliguide.Architecture.Tests.Rooms;

/// <summary>What a project file asks for.</summary>
/// <param name="Projects">Names of the projects it refers to.</param>
/// <param name="Packages">Names of the packages it refers to.</param>
/// <param name="Versions">Package references that carry a version of their own.</param>
public sealed record ProjectFile(string[] Projects, string[] Packages, string[] Versions)
{
    public static ProjectFile Read(string path) => Parse(File.ReadAllText(path));

    public static ProjectFile Parse(string xml)
    {
        var items = XDocument.Parse(xml).Descendants().ToArray();
        var packages = items.Where(e => e.Name.LocalName == "PackageReference").ToArray();
        return new(
            [.. items.Where(e => e.Name.LocalName == "ProjectReference").Select(e => Path.GetFileNameWithoutExtension(NameOf(e)))],
            [.. packages.Select(NameOf)],
            [.. packages.Where(HasVersion).Select(NameOf)]);
    }

    private static string NameOf(XElement item) => item.Attribute("Include")?.Value ?? "";

    private static bool HasVersion(XElement package) => package.Attributes().Select(a => a.Name.LocalName)
        .Concat(package.Elements().Select(e => e.Name.LocalName))
        .Any(n => n is "Version" or "VersionOverride");
}
