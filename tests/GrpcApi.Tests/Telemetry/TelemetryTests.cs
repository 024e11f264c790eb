using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry.Trace;
using Soliguide.GrpcApi.Telemetry;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.Tests.Shared;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Tests.Telemetry;

/// <summary>A front door that tells its figures and traces, read as Prometheus and a collector read them.</summary>
public sealed partial class TelemetryTests(TellingDoor telling) : IClassFixture<TellingDoor>
{
    private const string Token = "AAAAAAAAAAAAAAAAAAAA2secret2AAAAAAAAAAAAAA";

    private FrontDoor Door => telling.Door;

    private OtlpCollector Collector => telling.Collector;

    [Fact]
    public async Task Metrics_OfAFrontDoor_HoldEveryFigureOfTheDashboardAndTheAlertsAndNothingOfAnybody()
    {
        await Door.Places.GetPlaceAsync(new GetPlaceRequest { PlaceId = "fr-75-1" });
        using var reader = new HttpClient();
        var sampler = Door.Services.GetRequiredService<FigureSampler>();
        await Waiting.Until(() => sampler.Last.Campaigns.Count > 0, "the figures are counted");
        var told = await reader.GetStringAsync(new Uri($"http://127.0.0.1:{telling.Port}/metrics"));

        var asked = AskedFigures(Path.Combine(Deploy, "grafana", "soliguide.json")).Concat(AskedFigures(Path.Combine(Deploy, "prometheus", "alerts.yml"))).ToHashSet();
        Assert.True(asked.Count > 10, string.Join(' ', asked));
        Assert.All(asked, name => Assert.Matches($"(?m)^{name}[{{ ]", told));
        Assert.Matches("""(?m)^soliguide_campaign_phase_age_seconds\{[^}]*phase="Ask"[^}]*\} 3600""", told);
        Assert.Matches("""(?m)^soliguide_reading_age_seconds\{[^}]*queue="proposals"[^}]*\} 7200""", told);
        Assert.Matches("""(?m)^soliguide_reading_age_seconds\{[^}]*queue="mails"[^}]*\} 0""", told);
        Assert.Matches("""(?m)^soliguide_letters_resting_seconds\{[^}]*operator="orange"[^}]*\} 3600""", told);
        Assert.DoesNotContain('@', told);
    }

    [Fact]
    public void Alerts_AndFiguresOfOurs_AreEachOnThePageOfOperators()
    {
        var page = File.ReadAllText(Path.Combine(GeneratedDoc.Root(), "docs", "operating.md"));
        var alerts = File.ReadAllLines(Path.Combine(Deploy, "prometheus", "alerts.yml"))
            .Where(line => line.Contains("- alert: ", StringComparison.Ordinal)).Select(line => line.Split(": ")[1].Trim()).ToList();
        var figures = AskedFigures(Path.Combine(Deploy, "grafana", "soliguide.json")).Where(name => name.StartsWith("soliguide_", StringComparison.Ordinal)).ToHashSet();

        Assert.True(alerts.Count >= 7 && figures.Count >= 8);
        Assert.All(alerts.Concat(figures), name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task MetricsPort_AskedForAPage_AnswersNothingElse()
    {
        using var reader = new HttpClient();
        foreach (var path in (string[])["/", "/chercher", "/v1/places", "/healthz/live"])
        {
            using var reply = await reader.GetAsync(new Uri($"http://127.0.0.1:{telling.Port}{path}"));
            Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
        }

        using var ofThePublic = await Door.Web.GetAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, ofThePublic.StatusCode);
    }

    [Fact]
    public async Task Traces_OfAnAnswerPageAndASearch_NameTheRouteAndNotTheTokenOrTheWords()
    {
        using var page = await Door.Web.GetAsync(new Uri($"/r/{Token}", UriKind.Relative));
        using var search = await Door.Web.GetAsync(new Uri("/chercher?q=anna.secret", UriKind.Relative));
        await Waiting.Until(() => Collector.Traces.Contains("chercher", StringComparison.OrdinalIgnoreCase), "the traces are told");

        Assert.Contains("http.response.status_code", Collector.Traces, StringComparison.Ordinal);
        foreach (var secret in (string[])[Token, "secret", "url.path", "url.query", "client.address", "user_agent", "127.0.0.1"])
        {
            Assert.DoesNotContain(secret, Collector.Traces, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Traces_OfAStatementThatFailed_StayHereWithWhatItRepeats()
    {
        using var database = new ActivitySource("Npgsql");
        var caller = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded, "anna=secret", isRemote: true);
        using (var failed = database.StartActivity("statement that failed", ActivityKind.Client, caller))
        {
            Assert.NotNull(failed);
            failed.SetTag("db.query.text", "SELECT 'secret'");
            failed.AddException(new InvalidOperationException("invalid input syntax: secret"));
            failed.SetStatus(ActivityStatusCode.Error, "secret");
        }

        database.StartActivity("statement that went well", ActivityKind.Client, caller)!.Dispose();
        await Waiting.Until(() => Collector.Traces.Contains("statement that went well", StringComparison.Ordinal), "the traces are told");

        Assert.DoesNotContain("statement that failed", Collector.Traces, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", Collector.Traces, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore.Hosting.HttpRequestIn", 0, SamplingDecision.Drop)]
    [InlineData("Microsoft.AspNetCore.Hosting.HttpRequestIn", 1, SamplingDecision.RecordAndSample)]
    [InlineData("IPlaceGrain/Read", 0, SamplingDecision.RecordAndSample)]
    public void Sampler_OfACallerWhoWantsToBeTraced_ListensToSilosAndNotToStrangers(string name, double share, SamplingDecision decision)
    {
        var caller = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded, isRemote: true);

        Assert.Equal(decision, new GuideSampler(share).ShouldSample(new SamplingParameters(caller, caller.TraceId, name, ActivityKind.Server)).Decision);
    }

    [Fact]
    public void Sampler_OfACallerWhoChoosesTheTracesId_TakesItsShareAllTheSame()
    {
        var chosen = ActivityTraceId.CreateFromString("00000000000000000000000000000001");
        var caller = new ActivityContext(chosen, ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded, isRemote: true);
        var sampler = new GuideSampler(0.01);

        Assert.True(Enumerable.Range(0, 100).Count(_ => sampler.ShouldSample(new SamplingParameters(
            caller, chosen, "Microsoft.AspNetCore.Hosting.HttpRequestIn", ActivityKind.Server)).Decision == SamplingDecision.RecordAndSample) < 50);
    }

    [Fact]
    public async Task Otlp_OfFigures_ComesToTheCollectorAsWell() =>
        await Waiting.Until(() => Collector.Figures.Contains("soliguide.feed.cards", StringComparison.Ordinal), "the figures are told");

    [Theory]
    [InlineData("MetricsPort", "0")]
    [InlineData("Address", "everywhere")]
    [InlineData("Otlp", "ftp://collector")]
    [InlineData("Traced", "2")]
    [InlineData("Every", "00:00:00")]
    public async Task Start_WithABadSetting_NamesItsKey(string key, string value)
    {
        var failed = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => FrontDoor.Open(telling.Grains, null, ($"Telemetry:{key}", value)));

        Assert.Contains(failed.Failures, problem => problem.StartsWith($"Telemetry:{key} ", StringComparison.Ordinal));
    }

    private static string Deploy => Path.Combine(GeneratedDoc.Root(), "deploy");

    private static IEnumerable<string> AskedFigures(string file) => Figure().Matches(File.ReadAllText(file)).Select(match => match.Value);

    [GeneratedRegex(@"\b(soliguide|http_server|dotnet)_[a-z_]+\b")]
    private static partial Regex Figure();
}
