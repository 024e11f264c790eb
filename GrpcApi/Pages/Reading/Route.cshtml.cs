using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Places;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Staff;

namespace Soliguide.GrpcApi.Pages.Reading;

/// <summary>
/// Gives a proposal to somebody else: to a place that nobody had found, to another one, to a colleague, or to the telephone. Looking for a
/// place changes nothing. For staff.
/// </summary>
[RequestSizeLimit(LargestForm)]
[StaffAccess(StaffRole.Coordinator, StaffRole.Coordinator, Reach = AccessReach.Proposal)]
internal sealed class ReadingRouteModel(ReadingDesk desk, PlaceFinder finder, IGrainFactory grains, StaffRule staff) : ReadingFormPage(desk, grains, staff)
{
    private const int LargestForm = 16 * 1024;
    private const int LongestNote = 500;
    private readonly ReadingDesk desk = desk;

    /// <summary>What was looked for.</summary>
    public string Typed { get; private set; } = "";

    /// <summary>What was found.</summary>
    public IReadOnlyList<FoundPlace> Found { get; private set; } = [];

    /// <summary>Other places of whoever wrote it.</summary>
    public IReadOnlyList<FoundPlace> Others { get; private set; } = [];

    /// <summary>Whether its sender can be asked about the place from now on.</summary>
    public bool HasSender => Said is { Source: ProposalSource.Mail, MessageId: not null };

    protected override string FirstField => "lieu";

    public async Task<IActionResult> OnGetAsync(string id, [FromQuery] string? chercher)
    {
        if (!await TryOpen(id))
        {
            return NotFound();
        }

        Fields = Fields.With("chercher", chercher ?? "");
        await Laid();
        return Page();
    }

    public async Task<IActionResult> OnPostLieuAsync(string id) => await Decide(id, async by =>
        PlaceKey.TryParse(Fields["lieu"], out var place)
            ? await Close("passed", proposal => proposal.PassOn(new PassOn(place.ToString(), by)
            {
                Note = Note("note"),
                SetSender = HasSender && Fields["expediteur"] == "oui",
            }))
            : Wrong("lieu", "reading.place"));

    public async Task<IActionResult> OnPostEquipeAsync(string id) => await Decide(id, async by =>
        Fields["pour"].Length > 0 && StaffName.IdOf(Fields["pour"]) is null
            ? Wrong("pour", "reading.to")
            : await Close("handed", proposal => proposal.HandOn(
                new HandOn(StaffName.IdOf(Fields["pour"]), by, Reading.View.HandedOn.Length) { Note = Note("mot") })));

    public async Task<IActionResult> OnPostAppelAsync(string id) => await Decide(id, async by =>
        Note("question") is { } question
            ? await Close("called", proposal => proposal.LeaveToCallers(new LeaveToCallers(question, by)))
            : Wrong("question", "reading.question"));

    protected override async Task Laid()
    {
        Typed = Fields["chercher"];
        Found = await finder.Find(Typed);
        Others = await desk.Others(Said);
    }

    private string? Note(string field) => Fields[field] is { Length: > 0 } note ? note[..Math.Min(note.Length, LongestNote)] : null;
}
