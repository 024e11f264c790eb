using Microsoft.Extensions.Options;
using Soliguide.Contracts.Reports;
using Soliguide.Grains.Reports;
using Soliguide.Mailing.Signing;
using Soliguide.Silo.Post.Smtp;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post.Pacing;

/// <summary>The gates, and how far the letters of each campaign have come, as staff see them.</summary>
internal sealed class PostBook(
    Pace pace,
    PaceBook limits,
    SendingFigures sending,
    MailOperators operators,
    LetterQueue queue,
    PostClock clock,
    IOptions<PostOptions> options,
    IMailServer? server = null,
    LetterSigner? signer = null) : IPostBook
{
    public async Task<PostBoard> Read()
    {
        var waiting = new Dictionary<string, int>();
        foreach (var (domain, letters) in await queue.WaitingByDomain(clock.Time.GetUtcNow()))
        {
            if (operators.Find(domain) is { } to)
            {
                waiting[to.Name] = waiting.GetValueOrDefault(to.Name) + letters;
            }
        }

        return new PostBoard(
            options.Value.Transport.ToString(),
            server is not null,
            signer is not null,
            pace.HandedWithinADay,
            pace.DayLimit,
            [.. pace.Gates.Select(g => new OperatorLine(
                g.Operator.Name,
                g.Operator.Connections,
                g.HandedWithinTheHour,
                g.Operator.PerHour,
                g.RestsUntil,
                g.LastRefusal,
                waiting.GetValueOrDefault(g.Operator.Name)))])
        {
            Campaigns = await sending.Read(),
            MostBounces = limits.Brake.Bounces,
            MostComplaints = limits.Brake.Complaints,
        };
    }
}
