using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Campaigns;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Feed;

namespace Soliguide.Bench;

/// <summary>
/// What pages weigh on the wire, as a browser that takes compression fetches them for the first time: the page, its style, scripts and pictures, heads
/// left out. Beside it the page's own text, which is all that is fetched again. A campaign of two thousand places runs, with its call phase open.
/// </summary>
internal static partial class PagesBench
{
    private const int Places = 2_000;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private static readonly string[] Pages =
    [
        "/", "/chercher", "/chercher?besoin=food", "/fiche/{place}", "/lieux", "/lieux/{place}", "/appels", "/appels/{campaign}/{territory}", "/campagnes/{campaign}",
        "/campagnes/{campaign}/conduite", "/campagnes/{campaign}/plan", "/campagnes/{campaign}/perimetre", "/campagnes/{campaign}/lettres", "/campagnes/{campaign}/chiffres",
        "/campagnes/{campaign}/carte", "/lire", "/contacts", "/equipe", "/equipe/lieux", "/equipe/lieux/{place}", "/equipe/journal", "/post",
    ];

    public static async Task<IEnumerable<Row>> Run()
    {
        await using var silo = await BenchSilo.Start();
        await silo.Settle(Places);
        var campaign = await silo.Launch();
        var territory = BenchSilo.Territories[0];
        await campaign.Open(CampaignPhase.Call, territory);
        while (!(await campaign.Read())!.Opened.Any(o => o.Phase == CampaignPhase.Call && o.Complete))
        {
            await Task.Delay(Glance);
        }

        var rows = new List<Row>();
        var cards = silo.Get<CardStore>();
        var place = (await silo.Grains.GetGrain<ICallDeskGrain>($"{BenchSilo.Campaign}/{territory}").List(int.MaxValue))
            .Select(waiting => waiting.Place).First(waiting => cards.Find(PlaceKey.Parse(waiting)) is not null);
        foreach (var page in Pages)
        {
            var address = page.Replace("{place}", place, StringComparison.Ordinal).Replace("{territory}", territory, StringComparison.Ordinal)
                .Replace("{campaign}", BenchSilo.Campaign, StringComparison.Ordinal);
            var (all, text) = await Fetch(new Uri(silo.Web), address);
            rows.Add(new Row($"page `{page}`", all, text, "bytes"));
        }

        return rows;
    }

    /// <summary>Bytes of the page and all it loads as they came, and of its own text.</summary>
    private static async Task<(long All, long Text)> Fetch(Uri home, string page)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
        using var plain = new HttpClient();
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        var all = (await client.GetByteArrayAsync(new Uri(home, page))).LongLength;
        var bytes = await plain.GetByteArrayAsync(new Uri(home, page));
        foreach (var file in Loaded.Matches(System.Text.Encoding.UTF8.GetString(bytes)).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct())
        {
            all += (await client.GetByteArrayAsync(new Uri(home, file))).LongLength;
        }

        return (all, bytes.LongLength);
    }

    [GeneratedRegex("<(?:link rel=\"(?:stylesheet|icon)\" href|script[^>]* src|img[^>]* src)=\"([^\"]+)\"")]
    private static partial Regex Loaded { get; }
}
