using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts.Inbox;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Places;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Staff;

namespace Soliguide.GrpcApi.Pages.Reading;

/// <summary>What people wrote and what came in too strangely to be applied by itself, the oldest first. For staff.</summary>
[StaffAccess(StaffRole.Coordinator, StaffRole.Coordinator, Reach = AccessReach.Everywhere)]
internal sealed class ReadingListModel(IGrainFactory grains, StaffRule staff) : StaffPage(staff)
{
    private const int PageSize = 50;

    public string? Territory { get; private set; }

    /// <summary>Only what was given to this staff id; null is all.</summary>
    public string? For { get; private set; }

    /// <summary>Only what came this way; null is all.</summary>
    public ProposalSource? Source { get; private set; }

    /// <summary>Mail that could not be sorted and that nobody has looked at.</summary>
    public KeptMail[] Aside { get; private set; } = [];

    public ReadingPage Waiting { get; private set; } = new([], null);

    /// <summary>What became of the one before; null when the list was opened by itself.</summary>
    public string? Done { get; private set; }

    /// <param name="territoire">The territory; what is none is all.</param>
    /// <param name="pour">Whose; what is no name is everybody's.</param>
    /// <param name="comment">How it came; what is no such way is all.</param>
    /// <param name="apres">The last one of the page before.</param>
    /// <param name="fait">What became of the one before.</param>
    public async Task OnGetAsync(string? territoire, [FromQuery] string? pour, [FromQuery] string? comment, [FromQuery] string? apres, [FromQuery] string? fait)
    {
        Territory = TerritoryKey.TryParse(territoire, out var key) ? key.ToString() : null;
        Done = ReadingWords.Done(fait);
        For = StaffName.IdOf(pour);
        Source = Enum.TryParse<ProposalSource>(comment, ignoreCase: true, out var source) && Enum.IsDefined(source) ? source : null;
        Waiting = await grains.GetGrain<IReadingListGrain>(0).List(new ReadingQuery(PageSize) { Territory = Territory, For = For, Source = Source, After = apres });
        Aside = apres is null && Territory is null && For is null && Source is null ? await grains.GetGrain<IInboxGrain>(0).Aside(PageSize) : [];
    }

    /// <summary>The address of this list with the same filter, from another line on.</summary>
    public string From(string? after) => "/lire" + QueryString.Create(
        new Dictionary<string, string?> { ["territoire"] = Territory, ["pour"] = For, ["comment"] = Source?.ToString().ToLowerInvariant(), ["apres"] = after }.Where(filter => filter.Value is not null));
}
