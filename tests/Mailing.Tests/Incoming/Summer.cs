using Soliguide.Domain.Campaigns;
using Soliguide.Mailing.Incoming;
using Soliguide.Mailing.Incoming.Facts;

namespace Soliguide.Mailing.Tests.Incoming;

/// <summary>The summer of 2019 in Paris, some days after the first letter.</summary>
internal static class Summer
{
    public static readonly DayRange Season = new(new DateOnly(2019, 7, 6), new DateOnly(2019, 9, 1));

    public static readonly ReadingFrame Frame =
        new(new DateTimeOffset(2019, 6, 13, 16, 0, 0, TimeSpan.Zero), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"), Season);

    public static readonly FactFrame Facts = new(new DateOnly(2019, 6, 13), Season);

    public static IncomingMail Read(byte[] mail) => IncomingReader.Read(mail, Frame);
}
