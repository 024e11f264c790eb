using MimeKit;
using Soliguide.Contracts.Campaigns;
using Soliguide.Post.Tests.Support;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Mail;

namespace Soliguide.Post.Tests;

/// <summary>Campaigns that pause themselves because their letters do harm.</summary>
[Collection(HouseTests.Name)]
public sealed class BrakeTests
{
    [Fact]
    public async Task HandOverDue_TooManyDeadAddresses_PausesTheCampaignAndSaysWhy()
    {
        await using var postfix = await Postfix.Start("smtpd_recipient_restrictions = check_recipient_access inline:{ { dead1@example.org = 550 5.1.1 unknown }, { dead2@example.org = 550 5.1.1 unknown } }, permit_mynetworks, reject\n");
        await using var sender = await Sender.Start(postfix.Port, pace: book => book with { Brake = book.Brake with { OfAtLeast = 6 } });
        await sender.Ask("dead1", "dead2", "a", "b", "c", "d");

        Assert.Equal(4, await sender.Send());
        await sender.Send();

        var view = await sender.House.Campaign(sender.Plan.Id).Read();
        Assert.Equal(CampaignState.Paused, view!.State);
        Assert.Contains("2 of 6 letters met dead addresses", view.Log[^1].By, StringComparison.Ordinal);
        sender.House.Clock.Advance(TimeSpan.FromSeconds(1));
        await sender.House.Campaign(sender.Plan.Id).Resume("test");
        await sender.Send();
        Assert.Equal(CampaignState.Running, (await sender.House.Campaign(sender.Plan.Id).Read())!.State);
    }

    [Fact]
    public async Task HandOverDue_AfterComplaintsThatCameByMail_PausesTheCampaignAndSaysWhy()
    {
        await using var circuit = await Circuit.Start(["anna", "zoe"], pace: book => book with { Brake = book.Brake with { ComplaintsOfAtLeast = 2 } });
        await circuit.Sender.Ask("anna", "zoe");
        Assert.Equal(2, await circuit.Sender.Send());
        using var letter = await MimeMessage.LoadAsync(new MemoryStream((await circuit.Arrived("anna"))[0]));
        Assert.Equal(0, await circuit.Sender.Send());
        Assert.Equal(CampaignState.Running, (await circuit.Sender.House.Campaign(circuit.Sender.Plan.Id).Read())!.State);

        await circuit.Post(Complaint(letter));
        await circuit.Sorted("complaint");
        await circuit.Sender.Send();

        var view = await circuit.Sender.House.Campaign(circuit.Sender.Plan.Id).Read();
        Assert.Equal(CampaignState.Paused, view!.State);
        Assert.Contains("1 of 2 letters brought complaints", view.Log[^1].By, StringComparison.Ordinal);
        Assert.Equal(Contracts.Persons.MailboxState.Objected, (await circuit.Sender.House.Person(Summer.PersonOf("anna")).Health()).State);
    }

    /// <summary>A complaint as operators send them on (RFC 5965), to the address that the letter's bounces go to.</summary>
    private static MimeMessage Complaint(MimeMessage about)
    {
        var multipart = MimeEntity.Load(new MemoryStream(System.Text.Encoding.ASCII.GetBytes($"""
            Content-Type: multipart/report; report-type=feedback-report; boundary="b"

            --b
            Content-Type: text/plain

            This is an email abuse report.
            --b
            Content-Type: message/feedback-report

            Feedback-Type: abuse
            User-Agent: SomeOperator/1.0
            Version: 1
            Original-Rcpt-To: <anna@example.org>

            --b
            Content-Type: text/rfc822-headers

            From: {about.From}
            Message-ID: <{about.MessageId}>
            Subject: x

            --b--

            """.ReplaceLineEndings("\r\n"))));
        var complaint = new MimeMessage { Subject = "FW: abuse", Body = multipart };
        complaint.From.Add(MailboxAddress.Parse("fbl@operator.example.org"));
        complaint.To.Add(MailboxAddress.Parse(about.Headers[HeaderId.ReturnPath]!.Trim('<', '>')));
        return complaint;
    }
}
