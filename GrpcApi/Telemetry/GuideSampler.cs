using System.Diagnostics;
using OpenTelemetry.Trace;

namespace Soliguide.GrpcApi.Telemetry;

/// <summary>
/// Which requests are traced: a share of those that come from outside, whatever they ask for themselves, and all that a traced one asks of silos and databases.
/// </summary>
/// <param name="share">0 to 1.</param>
internal sealed class GuideSampler(double share) : Sampler
{
    // What ASP.NET Core calls a request that comes in.
    private const string Request = "Microsoft.AspNetCore.Hosting.HttpRequestIn";

    private readonly TraceIdRatioBasedSampler some = new(share);
    private readonly ParentBasedSampler within = new(new AlwaysOffSampler());

    // The share is taken by the trace's id, which a caller may choose: so it is drawn anew.
    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) => samplingParameters.Name == Request
        ? some.ShouldSample(new SamplingParameters(default, ActivityTraceId.CreateRandom(), samplingParameters.Name, samplingParameters.Kind))
        : within.ShouldSample(samplingParameters);
}
