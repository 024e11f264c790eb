using Soliguide.Contracts.Campaigns;
using Soliguide.Domain.Campaigns;

namespace Soliguide.Grains.Campaigns;

/// <content>What staff do with a campaign that was launched.</content>
internal sealed partial class CampaignGrain
{
    public async Task<CampaignReceipt> Pause(string by)
    {
        if (await Expect(CampaignLife.Running, CampaignLife.Paused) is { } answer)
        {
            return answer;
        }

        var receipt = await Become(Record with { State = CampaignLife.Paused }, by, "paused");
        await Task.WhenAll(Territories.Select(t => t.Pause()));
        return receipt;
    }

    public async Task<CampaignReceipt> Resume(string by)
    {
        if (await Expect(CampaignLife.Paused, CampaignLife.Running) is { } answer)
        {
            return answer;
        }

        var receipt = await Become(Record with { State = CampaignLife.Running }, by, "resumed");
        await Task.WhenAll(Territories.Select(t => t.Resume()));
        return receipt;
    }

    public async Task<CampaignReceipt> Finish(string by)
    {
        if (await Missing() is { } missing)
        {
            return missing;
        }

        if (Record.State == CampaignLife.Draft)
        {
            return await Refuse("campaign_id", "CAMPAIGN_NOT_LAUNCHED", "It was never launched; there is nothing to finish.");
        }

        if (Record.State != CampaignLife.Finished)
        {
            foreach (var territory in Record.Plan!.Territories.Select(t => t.Territory).Where(t => !IsOpen(t, Phase.End)))
            {
                await Save(Opened(territory, Phase.End));
            }

            await Become(Record with { State = CampaignLife.Finished }, by, "finished");
        }

        await Task.WhenAll(Territories.Select(t => t.Resume()));
        await HandOver();
        return await Accept();
    }
}
