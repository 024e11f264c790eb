using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Staff;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Members;

/// <summary>Who belongs to the staff, and which programs have a key. For those who coordinate; administrators change it.</summary>
[StaffAccess(StaffRole.Coordinator, StaffRole.Administrator, Reach = AccessReach.Everywhere)]
internal sealed class MembersModel(StaffBoard board, StaffRule staff) : StaffPage(staff)
{
    public IReadOnlyList<StaffMember> Members => [.. board.Now.Members.OrderByDescending(member => member.Active).ThenBy(member => member.Name, StringComparer.Ordinal)];

    public IReadOnlyList<AccessKey> Keys => board.Now.Keys;

    /// <summary>What the last step did, in words; null at the beginning.</summary>
    public string? Done { get; private set; }

    /// <param name="fait">What the last step did.</param>
    public async Task OnGetAsync(string? fait)
    {
        Done = fait is "personne" or "cle" ? PageWords.Of($"members.done.{fait}") : null;
        await board.Refresh();
    }
}
