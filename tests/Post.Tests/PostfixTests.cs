using System.Text.RegularExpressions;
using MimeKit;
using Soliguide.Domain.Links;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Updates;
using Soliguide.Post.Tests.Support;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Mail;

namespace Soliguide.Post.Tests;

/// <summary>Letters out through a real Postfix.</summary>
[Collection(HouseTests.Name)]
public sealed partial class PostfixTests
{
    [Fact]
    public async Task HandOverDue_LetterThroughPostfix_ArrivesSignedAndNamesItsWaysBack()
    {
        await using var postfix = await Postfix.Start();
        await using var sender = await Sender.Start(postfix.Port);
        await sender.Ask("anna");

        Assert.Equal(1, await sender.Send());

        var arrived = await File.ReadAllBytesAsync(Assert.Single(await Arrived(postfix, 1)));
        using var letter = await MimeMessage.LoadAsync(new MemoryStream(arrived));
        var token = sender.House.Get<LinkKeys>().Write(sender.Plan.Id, new PersonKey(Summer.PersonOf("anna")), LetterKind.Ask);
        Assert.Equal($"r-{token}@retours.{Sender.Domain}", letter.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal($"<b-{token}@retours.{Sender.Domain}>", letter.Headers[HeaderId.ReturnPath]);
        Assert.Equal(
            $"<https://guide.{Sender.Domain}/r/{token}/stop>, <mailto:r-{token}@retours.{Sender.Domain}?subject=stop>",
            Blanks().Replace(letter.Headers[HeaderId.ListUnsubscribe]!, " "));
        Assert.Equal("List-Unsubscribe=One-Click", letter.Headers["List-Unsubscribe-Post"]);
        Assert.Null(letter.Headers["Auto-Submitted"]);
        Assert.DoesNotContain("<img", letter.HtmlBody, StringComparison.OrdinalIgnoreCase);

        Assert.Equal($"pass {sender.Key.RecordName}.", await Signatures.Verify(arrived, sender.Key));
        var forged = System.Text.Encoding.Latin1.GetString(arrived).Replace("Accueil", "Accueii", StringComparison.Ordinal);
        Assert.StartsWith("fail", await Signatures.Verify(System.Text.Encoding.Latin1.GetBytes(forged), sender.Key), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandOverDue_RecipientsThatPostfixRefuses_AreToldApart()
    {
        await using var postfix = await Postfix.Start();
        await using var sender = await Sender.Start(postfix.Port);
        await sender.Ask("unknown", "full", "overfull", "unwanted", "late", "anna");

        Assert.Equal(1, await sender.Send());

        Assert.Equal(new Dictionary<string, int> { ["handed"] = 1, ["refused"] = 1, ["deferred"] = 4 }, await sender.States());
        Assert.True(await Bounced(sender, "fr-75-1"));
        foreach (var place in new[] { "fr-75-2", "fr-75-3", "fr-75-4", "fr-75-5", "fr-75-6" })
        {
            Assert.False(await Bounced(sender, place), place);
        }
    }

    [Fact]
    public async Task HandOverDue_GreylistedLetter_LeavesAtTheNextStepOfTheSchedule()
    {
        await using var postfix = await Postfix.Start();
        await using var sender = await Sender.Start(postfix.Port);
        await sender.Ask("greylisted");

        Assert.Equal(0, await sender.Send());
        Assert.Equal(new Dictionary<string, int> { ["deferred"] = 1 }, await sender.States());
        await postfix.LiftGreylist();
        sender.House.Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(0, await sender.Send());
        sender.House.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await sender.Send());

        await Arrived(postfix, 1);
        Assert.Equal(new Dictionary<string, int> { ["handed"] = 1 }, await sender.States());
    }

    [Fact]
    public async Task HandOverDue_MailboxThatStaysFull_IsGivenUpAfterFiveDaysWithoutABounce()
    {
        await using var postfix = await Postfix.Start();
        await using var sender = await Sender.Start(postfix.Port);
        await sender.Ask("full");

        var attempts = 0;
        while (!(await sender.States()).ContainsKey("refused"))
        {
            await sender.Send();
            attempts++;
            sender.House.Clock.Advance(TimeSpan.FromHours(6));
            Assert.InRange(attempts, 1, 30);
        }

        Assert.InRange(attempts, 20, 23);
        Assert.False(await Bounced(sender, "fr-75-1"));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    private static async Task<string[]> Arrived(Postfix postfix, int letters)
    {
        await Waiting.Until(() => postfix.Delivered().Length >= letters, $"{letters} letters have arrived");
        return postfix.Delivered();
    }

    private static async Task<bool> Bounced(Sender sender, string place) =>
        (await sender.House.Update(place, sender.Plan.Id)).Journal.Any(line => line.Event == "letterBounced");
}
