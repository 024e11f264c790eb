using Soliguide.GrpcApi.Hosting;
using Soliguide.Silo.Hosting;
using Soliguide.Tests.Shared;
using YamlDotNet.RepresentationModel;
using static Soliguide.Architecture.Tests.Deploy.Manifests;

namespace Soliguide.Architecture.Tests.Deploy;

/// <summary>The manifests of Kubernetes against the facts of the program and against each other; no cluster reads them here.</summary>
public sealed class KubernetesTests
{
    private static YamlMappingNode Silos => Of("StatefulSet");

    private static YamlNode Pod => At(Silos, "spec", "template", "spec");

    private static YamlNode Silo => At(Pod, "containers", "0");

    private static IReadOnlyDictionary<string, int> Ports => List(Silo, "ports").ToDictionary(port => Text(port, "name"), port => Number(port, "containerPort"));

    private static IReadOnlyDictionary<string, string> Settings => Words(Of("ConfigMap"), "data");

    [Fact]
    public void Kustomization_NamesEveryFileAndEachHoldsWholeObjects()
    {
        Assert.Equal(Files.Except(["kustomization.yaml"]).Order(), Resources.Order());
        Assert.All(All, node => Assert.NotEqual("", Text(node, "apiVersion") + Text(node, "kind") + Text(node, "metadata", "name")));
        Assert.Equal(All.Count, All.Select(node => (Text(node, "kind"), Text(node, "metadata", "name"))).Distinct().Count());
    }

    [Fact]
    public void Image_OfTheSilos_IsOfTheVersionThatIsBuilt()
    {
        var image = At(Kustomization, "images", "0");
        Assert.Equal(Text(Silo, "image"), Text(image, "name"));
        Assert.Contains($"<Version>{Text(image, "newTag")}</Version>", File.ReadAllText(Path.Combine(GeneratedDoc.Root(), "Directory.Build.props")), StringComparison.Ordinal);
    }

    [Fact]
    public void Ports_OfTheSilos_AreThoseOfTheSettings()
    {
        var (api, silo) = (new ApiOptions(), new SiloOptions());
        Assert.Equal(
            new Dictionary<string, int> { ["web"] = api.WebPort, ["grpc"] = api.GrpcPort, ["silo"] = silo.SiloPort, ["gateway"] = silo.GatewayPort },
            Ports);
    }

    [Theory]
    [InlineData("startupProbe", Probes.Live)]
    [InlineData("livenessProbe", Probes.Live)]
    [InlineData("readinessProbe", Probes.Ready)]
    public void Probe_AsksWhatTheProgramAnswers(string probe, string path)
    {
        Assert.Equal((path, "web"), (Text(Silo, probe, "httpGet", "path"), Text(Silo, probe, "httpGet", "port")));

        // The database is given two seconds to answer.
        Assert.True(!Has(At(Silo, probe), "timeoutSeconds") || Number(Silo, probe, "timeoutSeconds") > 2);
    }

    [Fact]
    public void Settings_AreKnownAndThoseOfThePodCannotBeSharedOut()
    {
        var own = List(Silo, "env").Select(setting => Text(setting, "name")).ToList();
        Assert.Empty(Deployed.Unknown(Settings.Keys.Concat(own)));
        Assert.Empty(Settings.Keys.Intersect(own));
        Assert.Equal("status.podIP", Text(List(Silo, "env").Single(setting => Text(setting, "name") == "Silo__Address"), "valueFrom", "fieldRef", "fieldPath"));
        Assert.Equal(Text(Of("ConfigMap"), "metadata", "name"), Text(Silo, "envFrom", "0", "configMapRef", "name"));
    }

    [Fact]
    public void Stop_OfAPod_IsWaitedForLongerThanItTakesAndLongerThanReadinessIsOld()
    {
        var grace = TimeSpan.FromSeconds(Number(Pod, "terminationGracePeriodSeconds"));
        Assert.True(grace > Deployed.StopTime(Settings));
        var noticed = TimeSpan.FromSeconds(Number(Silo, "readinessProbe", "periodSeconds") * Number(Silo, "readinessProbe", "failureThreshold"));
        Assert.True(TimeSpan.Parse(Settings["Api__DrainFor"], System.Globalization.CultureInfo.InvariantCulture) > noticed);
    }

    [Fact]
    public void Selectors_OfEveryObject_FindThePods()
    {
        var labels = Words(Silos, "spec", "template", "metadata", "labels");
        Assert.All(
            (IReadOnlyDictionary<string, string>[])
            [
                Words(Silos, "spec", "selector", "matchLabels"),
                Words(Pod, "topologySpreadConstraints", "0", "labelSelector", "matchLabels"),
                Words(Of("Service"), "spec", "selector"),
                Words(Of("Service", "soliguide-silos"), "spec", "selector"),
                Words(Of("PodDisruptionBudget"), "spec", "selector", "matchLabels"),
                Words(Of("NetworkPolicy"), "spec", "podSelector", "matchLabels"),
                Words(Of("NetworkPolicy"), "spec", "ingress", "1", "from", "0", "podSelector", "matchLabels"),
            ],
            selector => Assert.Equal(labels, selector));
        Assert.Equal(Text(Of("Service", "soliguide-silos"), "metadata", "name"), Text(Silos, "spec", "serviceName"));
    }

    [Fact]
    public void Network_PortsBetweenSilos_AreOpenToSilosAlone()
    {
        var rules = List(Of("NetworkPolicy"), "spec", "ingress");
        Assert.Equal(["grpc", "web"], PortsOf(rules.Where(rule => !Has(rule, "from"))));
        Assert.Equal(Ports.Keys.Order(), PortsOf(rules));
        Assert.All(
            (YamlMappingNode[])[Of("Service"), Of("Service", "soliguide-silos")],
            service => Assert.All(List(service, "spec", "ports"), port => Assert.Contains(Text(port, "targetPort"), Ports.Keys)));
        Assert.DoesNotContain(List(Of("Service"), "spec", "ports"), port => Text(port, "targetPort") is "silo" or "gateway");

        static IEnumerable<string> PortsOf(IEnumerable<YamlNode> rules) => rules.SelectMany(rule => List(rule, "ports")).Select(port => Text(port, "port")).Order();
    }

    [Fact]
    public void Secrets_AreReferredToAndNowhereWritten()
    {
        Assert.DoesNotContain(All, node => Text(node, "kind") == "Secret");
        Assert.DoesNotContain(Settings, setting => setting.Key.Contains("Key", StringComparison.Ordinal) || setting.Value.Contains("Password", StringComparison.OrdinalIgnoreCase));
        var mounted = List(Silo, "volumeMounts").Single(mount => Text(mount, "name") == "postgres");
        Assert.Contains($"Passfile={Text(mounted, "mountPath")}/", Settings["Storage__Postgres"], StringComparison.Ordinal);
        Assert.True(Has(At(List(Silo, "env").Single(setting => Text(setting, "name") == "Api__StaffKey"), "valueFrom"), "secretKeyRef"));
    }

    [Fact]
    public void Pod_IsNobodyAndWritesToItsVolumesAlone()
    {
        Assert.Equal("true", Text(Pod, "securityContext", "runAsNonRoot"));
        Assert.Equal("true", Text(Silo, "securityContext", "readOnlyRootFilesystem"));
        Assert.Equal("false", Text(Silo, "securityContext", "allowPrivilegeEscalation"));
        Assert.Equal("ALL", Text(Silo, "securityContext", "capabilities", "drop", "0"));
        Assert.Equal(List(Pod, "volumes").Select(volume => Text(volume, "name")).Order(), List(Silo, "volumeMounts").Select(mount => Text(mount, "name")).Order());
        Assert.Equal(Settings["Storage__Folder"], Text(List(Silo, "volumeMounts").Single(mount => Text(mount, "name") == "data"), "mountPath"));
        Assert.Equal("ReadWriteMany", Text(Of("PersistentVolumeClaim"), "spec", "accessModes", "0"));
    }

    [Fact]
    public void Budget_LeavesSilosThatServe()
    {
        Assert.True(Number(Of("PodDisruptionBudget"), "spec", "maxUnavailable") < Number(Silos, "spec", "replicas"));
        Assert.Equal("OrderedReady", Text(Silos, "spec", "podManagementPolicy"));
    }
}
