using MimeKit;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places;
using Soliguide.Mailing.Incoming.Facts;

namespace Soliguide.Mailing.Incoming;

/// <summary>What a mail is read against. Kept with the raw mail, it can be read again with the same outcome.</summary>
/// <param name="ReceivedAt">When the door took the mail (UTC).</param>
/// <param name="Zone">The time zone in which the sender speaks of days: that of the place.</param>
/// <param name="Season">The days that the campaign asks about: what "this summer" means.</param>
public sealed record ReadingFrame(DateTimeOffset ReceivedAt, TimeZoneInfo Zone, DayRange Season)
{
    /// <summary>How long a mail may travel: an older Date is not believed, nor is one from the future.</summary>
    private static readonly TimeSpan LongestWay = TimeSpan.FromDays(14);

    /// <summary>The frame of the facts, given the Date that the mail claims.</summary>
    internal FactFrame For(MimeMessage message)
    {
        var claimed = message.Date;
        var believed = claimed > ReceivedAt - LongestWay && claimed < ReceivedAt.AddDays(1) ? claimed : ReceivedAt;
        return new FactFrame(LocalDay.Of(believed, Zone), Season);
    }
}
