using Soliguide.Domain.Campaigns;
using Soliguide.Mailing.Incoming;

namespace Soliguide.Mailing.Tests.Incoming;

/// <summary>The winter of 2019 in Paris: a season over two years.</summary>
internal static class Winter
{
    public static readonly ReadingFrame Frame = new(
        new DateTimeOffset(2019, 11, 28, 16, 0, 0, TimeSpan.Zero),
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"),
        new DayRange(new DateOnly(2019, 12, 21), new DateOnly(2020, 1, 5)));
}
