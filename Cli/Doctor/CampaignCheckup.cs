using System.Runtime.CompilerServices;
using Grpc.Core;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Doctor;

/// <summary>Looks at the campaigns: whether we are staff to the server, what keeps a draft from being launched, and who is paused or stuck.</summary>
internal sealed class CampaignCheckup(CampaignService.CampaignServiceClient campaigns, Metadata headers)
{
    private const int Most = 100;

    /// <summary>A phase that is open for an hour and has not reached every place is stuck: waves take minutes.</summary>
    private static readonly TimeSpan LongWave = TimeSpan.FromHours(1);

    public async IAsyncEnumerable<Finding> Findings([EnumeratorCancellation] CancellationToken stop)
    {
        var (all, refused) = await Try(() => campaigns.ListCampaignsAsync(new ListCampaignsRequest { PageSize = Most }, headers, cancellationToken: stop));
        if (all is null)
        {
            yield return new Finding("staff", Weight.Wrong, refused!.StatusCode is StatusCode.PermissionDenied or StatusCode.Unauthenticated
                ? $"The server does not take us as staff: set {ServerOption.StaffKeyVariable} to its key. ({refused.Status.Detail})"
                : refused.Status.Detail);
            yield break;
        }

        yield return new Finding("staff", Weight.Well, "the server takes us as staff");
        foreach (var head in all.Campaigns.Where(head => head.State is not CampaignState.Finished))
        {
            yield return head.State switch
            {
                CampaignState.Draft => await Draft(head.CampaignId, stop),
                CampaignState.Paused => new Finding(head.CampaignId, Weight.Look, "paused: nothing opens and no letter leaves until 'campaign resume'"),
                _ => await Running(head.CampaignId, stop),
            };
        }
    }

    private async Task<Finding> Draft(string id, CancellationToken stop)
    {
        var (told, refused) = await Try(() => campaigns.LaunchCampaignAsync(new LaunchCampaignRequest { CampaignId = id, ValidateOnly = true }, headers, cancellationToken: stop));
        return told is null ? new Finding(id, Weight.Look, $"a draft that cannot be launched: {refused!.Status.Detail}")
            : told.Warnings.Count > 0
                ? new Finding(id, Weight.Look, $"a draft; {string.Join(" ", told.Warnings.Select(warning => $"{warning.Field}: {warning.Message}"))}")
                : new Finding(id, Weight.Well, "a draft that can be launched");
    }

    private async Task<Finding> Running(string id, CancellationToken stop)
    {
        var (told, refused) = await Try(() => campaigns.GetCampaignAsync(new GetCampaignRequest { CampaignId = id }, headers, cancellationToken: stop));
        if (told is null)
        {
            return new Finding(id, Weight.Look, refused!.Status.Detail);
        }

        // On the campaign's own clock, which is virtual in a demo: the last that happened to it is as late as we know.
        var phases = told.Campaign.OpenedPhases;
        var latest = phases.Select(phase => phase.OpenTime).Append(told.Campaign.UpdateTime).Where(at => at is not null).Select(at => at.ToDateTime()).DefaultIfEmpty().Max();
        var stuck = phases.Where(phase => !phase.Complete && latest - phase.OpenTime.ToDateTime() > LongWave).ToArray();
        return stuck.Length == 0
            ? new Finding(id, Weight.Well, "running")
            : new Finding(id, Weight.Look, $"running; these have not reached every place: {string.Join(", ", stuck.Select(phase => $"{Printed.Word(phase.Phase)} in {phase.Territory}"))}");
    }

    private static async Task<(T? Told, RpcException? Refused)> Try<T>(Func<AsyncUnaryCall<T>> call)
        where T : class
    {
        try
        {
            return (await call(), null);
        }
        catch (RpcException e) when (e.StatusCode != StatusCode.Cancelled)
        {
            return (null, e);
        }
    }
}
