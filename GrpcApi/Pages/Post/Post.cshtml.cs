using Soliguide.Contracts.Reports;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Hosting;
using Soliguide.GrpcApi.Pages.Staff;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Post;

/// <summary>How letters leave at this moment, by mail operator. Nothing on it is personal.</summary>
[StaffAccess(StaffRole.Reader, StaffRole.Administrator, Reach = AccessReach.Everywhere)]
internal sealed class PostModel(IGrainFactory grains, CampaignClock clock, StaffRule staff) : StaffPage(staff)
{
    // The charity's own clock; the page is for its staff.
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public PostBoard? Board { get; private set; }

    public DateTimeOffset Now => clock.Now;

    public async Task OnGetAsync() => Board = await grains.GetGrain<IReportGrain>(0).Post();

    /// <summary>An instant as staff read it.</summary>
    public static string Moment(DateTimeOffset at) => FrenchDates.Moment(at, Paris);
}
