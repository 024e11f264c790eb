using System.Diagnostics;
using Grpc.Core;
using Grpc.Net.Client;
using MailKit;
using MailKit.Net.Imap;
using MimeKit;
using Soliguide.Domain.Links;
using Soliguide.Silo.Rehearsal.DemoData;
using Soliguide.Tests.Shared.Mail;
using Soliguide.V1;
using PlaceService = Soliguide.V1.PlaceService;
using SheetStatus = Soliguide.Domain.Places.Sheets.SheetStatus;
using Visibility = Soliguide.Domain.Places.Sheets.Visibility;

namespace Soliguide.Bench;

/// <summary>
/// From a reply ("nothing changes") laid into a mailbox of a real Dovecot to the public answer of a real gRPC client, beside a bare IMAP client
/// that only hears of the mail. One after the other, as replies come.
/// </summary>
internal static class VisibleBench
{
    private const int Places = 2_000;
    private const int Replies = 150;
    private const string User = "retours";

    public static async Task<IEnumerable<Row>> Run()
    {
        var dovecot = Dovecot.OnFreePorts();
        await dovecot.Start([User], Ports.Free());
        await using var owned = dovecot;
        await using var silo = await BenchSilo.Start(
        [
            new("Post:ReplyDomain", "retours.soliguide-tests.fr"),
            new("Inbox:ApplyNothingChanges", "true"),
            .. dovecot.Mailbox(User).Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)),
        ]);
        await silo.SettleMailboxes(Places, seed: 1);
        await silo.LaunchAndAsk();
        var mail = new BenchMail(silo.Get<LinkKeys>(), BenchSilo.Campaign);
        using var channel = GrpcChannel.ForAddress(silo.Grpc);
        var client = new PlaceService.PlaceServiceClient(channel);
        using var ear = await Login(dovecot);
        using var mouth = await Login(dovecot);
        var (visible, heard) = (new List<double>(), new List<double>());
        foreach (var (place, person) in Public().Take(Replies))
        {
            using var message = await MimeMessage.LoadAsync(new MemoryStream(mail.Reply(person, "Bonjour, rien ne change pour nous cet été.\nCordialement")));
            var watch = Stopwatch.StartNew();
            var hearing = Hear(ear, watch);
            await mouth.Inbox!.AppendAsync(new AppendRequest(message));
            visible.Add((await See(client, place, watch)).TotalMilliseconds);
            heard.Add((await hearing).TotalMilliseconds);
        }

        return [new Row($"reply to visible state, p95 of {Replies}, beside a client that only hears of the mail", P95(visible), P95(heard), "ms")];
    }

    private static IEnumerable<(string Place, int Person)> Public() => DemoPlaces.Generate(1, Places * 2)
        .Where(p => p.Sheet.Status == SheetStatus.Online).Take(Places).Select((p, i) => (p.Sheet, Person: i))
        .Where(p => p.Sheet.Visibility == Visibility.Everyone).Select(p => (p.Sheet.Key.ToString(), p.Person));

    private static async Task<ImapClient> Login(Dovecot dovecot)
    {
        var client = new ImapClient();
        await client.ConnectAsync("127.0.0.1", dovecot.ImapPort, MailKit.Security.SecureSocketOptions.None);
        await client.AuthenticateAsync(User, Dovecot.Password);
        await client.Inbox!.OpenAsync(FolderAccess.ReadOnly);
        return client;
    }

    private static async Task<TimeSpan> Hear(ImapClient client, Stopwatch watch)
    {
        using var news = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        void Heard(object? sender, EventArgs e) => news.Cancel();
        client.Inbox!.CountChanged += Heard;
        await client.IdleAsync(news.Token);
        client.Inbox.CountChanged -= Heard;
        return watch.Elapsed;
    }

    private static async Task<TimeSpan> See(PlaceService.PlaceServiceClient client, string place, Stopwatch watch)
    {
        while (watch.Elapsed < TimeSpan.FromSeconds(30))
        {
            try
            {
                var answer = await client.GetPlaceAsync(new GetPlaceRequest { PlaceId = place });
                if (answer.Place.LastAnswerChannel == Channel.Mail)
                {
                    return watch.Elapsed;
                }
            }
            catch (RpcException e) when (e.StatusCode == StatusCode.NotFound)
            {
                // The feed has not reached it yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }

        throw new InvalidOperationException($"{place} was answered by mail and is not seen to be.");
    }

    private static double P95(List<double> values) => values.Order().ElementAt((int)Math.Ceiling(values.Count * 0.95) - 1);
}
