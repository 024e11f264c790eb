using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Mapping;
using Soliguide.GrpcApi.Pages.Hosting;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Campaigns.Conduct;

/// <summary>The letters of a campaign as a few structures would get them, before any leaves: one letter to one of them at a time. For coordinators.</summary>
[StaffAccess(StaffRole.Coordinator, StaffRole.Coordinator, Reach = AccessReach.Everywhere)]
internal sealed class LettersModel(IGrainFactory grains, CampaignClock clock, StaffRule staff) : CampaignStaffPage(grains, clock, staff)
{
    private readonly IGrainFactory cluster = grains;

    /// <summary>The phases in which letters leave, as the plan dates them.</summary>
    public static IReadOnlyList<Phase> Phases { get; } = [Phase.Ask, Phase.Remind, Phase.LastAsk];

    /// <summary>For whom letters were written; none where the scope covers nothing.</summary>
    public IReadOnlyList<LetterSample> Samples { get; private set; } = [];

    /// <summary>Which of them is shown, from 1.</summary>
    public int Number { get; private set; } = 1;

    public LetterSample Sample => Samples[Number - 1];

    /// <summary>The letter that is shown.</summary>
    public LetterPreview Letter { get; private set; } = null!;

    /// <param name="id">The campaign.</param>
    /// <param name="exemple">Which sample, from 1; the first for any other.</param>
    /// <param name="lettre"><c>ask</c>, <c>reminder</c> or <c>lastChance</c>; the first letter for anything else.</param>
    public async Task<IActionResult> OnGetAsync(string id, int exemple = 1, string? lettre = null)
    {
        if (!await Open(id))
        {
            return NotFound();
        }

        Samples = await cluster.GetGrain<IReportGrain>(0).PreviewLetters(Campaign.Plan);
        if (Samples.Count > 0)
        {
            Number = exemple >= 1 && exemple <= Samples.Count ? exemple : 1;
            Letter = Sample.Letters.FirstOrDefault(letter => LetterMapping.Word(letter.Letter) == lettre) ?? Sample.Letters[0];
        }

        return Page();
    }

    /// <summary>Where another letter is shown.</summary>
    public string AddressOf(int number, LetterPreview letter) => $"/campagnes/{Plan.Id}/lettres?exemple={number}&lettre={LetterMapping.Word(letter.Letter)}";

    /// <summary>The letter to this sample that has the name of the one that is shown.</summary>
    public LetterPreview SameOf(LetterSample sample) => sample.Letters.First(letter => letter.Letter == Letter.Letter);

    /// <summary>When the letter leaves at the earliest, on the clocks of its territory; null where its phase has no date.</summary>
    public string? Leaves =>
        Letter.LeavesAt is { } at ? FrenchDates.Moment(at, Plan.ZoneOf(TerritoryKey.Parse(Sample.Territory))) : null;
}
