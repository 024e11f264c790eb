using YamlDotNet.RepresentationModel;

namespace Soliguide.Architecture.Tests.Deploy;

/// <summary>The manifests of Kubernetes, as a YAML library reads them.</summary>
internal static class Manifests
{
    private const string Folder = "kubernetes";

    /// <summary>The files that <c>kubectl apply -k</c> takes in.</summary>
    public static IReadOnlyList<string> Resources => [.. List(Read("kustomization.yaml").Single(), "resources").Select(Text)];

    public static IReadOnlyList<string> Files => [.. Directory.GetFiles(Path.Combine(Deployed.Folder, Folder)).Select(file => Path.GetFileName(file)!)];

    public static IReadOnlyList<YamlMappingNode> All => [.. Resources.SelectMany(Read)];

    public static YamlMappingNode Kustomization => Read("kustomization.yaml").Single();

    public static YamlMappingNode Of(string kind, string name = "soliguide") =>
        All.Single(node => Text(At(node, "kind")) == kind && Text(At(node, "metadata", "name")) == name);

    /// <summary>What stands at a path of names and, as numbers, places in lists.</summary>
    public static YamlNode At(YamlNode node, params string[] path) => path.Aggregate(node, (at, step) => at switch
    {
        YamlSequenceNode list => list.Children[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)],
        YamlMappingNode map when map.Children.TryGetValue(new YamlScalarNode(step), out var found) => found,
        _ => throw new KeyNotFoundException($"There is no {step} of {string.Join('.', path)}."),
    });

    public static bool Has(YamlNode node, string name) => node is YamlMappingNode map && map.Children.ContainsKey(new YamlScalarNode(name));

    public static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    public static string Text(YamlNode node, params string[] path) => Text(At(node, path));

    public static int Number(YamlNode node, params string[] path) => int.Parse(Text(node, path), System.Globalization.CultureInfo.InvariantCulture);

    public static IReadOnlyList<YamlNode> List(YamlNode node, params string[] path) => [.. ((YamlSequenceNode)At(node, path)).Children];

    public static IReadOnlyDictionary<string, string> Words(YamlNode node, params string[] path) =>
        ((YamlMappingNode)At(node, path)).Children.ToDictionary(pair => Text(pair.Key), pair => Text(pair.Value));

    private static List<YamlMappingNode> Read(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Deployed.Text($"{Folder}/{file}")));
        return [.. stream.Documents.Select(document => (YamlMappingNode)document.RootNode)];
    }
}
