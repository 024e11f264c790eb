using System.Text;
using MimeKit;
using Soliguide.Domain;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Mailing.Incoming;
using Soliguide.Mailing.Letters;
using Soliguide.Mailing.Letters.Receipt;
using Soliguide.Mailing.Templates;
using Soliguide.Mailing.Tests.Incoming;

namespace Soliguide.Mailing.Tests.Letters.Receipts;

/// <summary>The automatic mail that confirms a reply.</summary>
public sealed class ReceiptWriterTests
{
    private static readonly Period August = new("p1", PeriodKind.Closure, new DateOnly(2019, 8, 5), new DateOnly(2019, 8, 25));
    private static readonly ReceiptWriter Writer = new(new LetterTemplates(new BuiltInTemplates()));

    [Fact]
    public void Write_OfWhatWasApplied_SaysWhatThePublicReadsAndWhereToCorrect()
    {
        using var mail = Writer.Write(Model()).Read();

        Assert.Equal(
            """
            Bonjour Amélie Fougère,

            Nous avons bien lu votre message du vendredi 14 juin 2019, merci. Voici
            ce que le public lit maintenant :

            - Accueil des Tilleuls 1 : fermeture du lundi 5 au dimanche 25 août 2019
            - Accueil des Tilleuls 2 : rien ne change

            Quelque chose n’est pas juste ? Corrigez ici, c’est visible aussitôt :

            https://guide.example.org/r/k1abcdefghijklmnop

            Ce message est automatique et ne demande pas de réponse. Vous n’en
            recevrez jamais plus d’un par jour. Une question ? Appelez-nous au
            01 99 00 12 34.

            L’équipe du guide

            Guide solidaire, été 2019

            """.ReplaceLineEndings("\n"),
            mail.TextBody!.ReplaceLineEndings("\n"));
        Assert.Contains("<strong>Accueil des Tilleuls 1</strong>&nbsp;: fermeture", mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfWhatOnlyArrived_PromisesNothingButToRead()
    {
        using var mail = Writer.Write(Model() with { IsApplied = false, WrittenOn = null }).Read();

        Assert.Contains("Votre message est bien arrivé, merci.", mail.TextBody!, StringComparison.Ordinal);
        Assert.Contains("rien ne change pour le public", mail.TextBody!.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("Tilleuls", mail.TextBody!, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_InAnswer_StandsInTheirThreadAndSaysThatItIsAutomatic()
    {
        using var mail = Writer.Write(Model()).Read();

        Assert.Equal("Re: Votre lieu cet été", mail.Subject);
        Assert.Equal("theirs@example.org", mail.InReplyTo);
        Assert.Equal(["ours@guide.example.org", "theirs@example.org"], mail.References);
        Assert.Equal("auto-replied", mail.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal("All", mail.Headers["X-Auto-Response-Suppress"]);
        Assert.Null(mail.Headers[HeaderId.Precedence]);
        Assert.Null(mail.Headers[HeaderId.ListUnsubscribe]);
        Assert.Equal("r-token@guide.example.org", mail.ReplyTo.Mailboxes.Single().Address);
    }

    [Fact]
    public void Write_ItsOwnReceipt_IsNeverAnsweredByItsReader()
    {
        var read = Summer.Read(Writer.Write(Model()).ToArray());

        Assert.IsNotType<Reading.Human>(read.Reading);
        Assert.False(read.MayBeAnswered);
    }

    [Theory]
    [InlineData("RE: Re :  Réf: Votre lieu", "Re: Votre lieu")]
    [InlineData("Votre lieu\r\nBcc: tout.le.monde@example.org", "Re: Votre lieu Bcc: tout.le.monde@example.org")]
    [InlineData("\u202Etxet\u0007", "Re: txet")]
    [InlineData("Re:", "Re: votre message")]
    [InlineData("", "Re: votre message")]
    public void Write_TheirSubject_IsOneLineBehindOneMark(string theirs, string ours)
    {
        using var mail = Writer.Write(Model() with { Answers = new AnsweredMail(null, [], theirs) }).Read();

        Assert.Equal(ours, mail.Subject);
        Assert.Null(mail.Headers[HeaderId.Bcc]);
        Assert.Null(mail.InReplyTo);
    }

    [Fact]
    public void Write_LongSubject_IsCut()
    {
        using var mail = Writer.Write(Model() with { Answers = new AnsweredMail(null, [], new string('é', 5_000)) }).Read();

        Assert.InRange(mail.Subject!.Length, 100, 200);
    }

    [Fact]
    public void Read_ThreadOfAStranger_KeepsOnlyIdsThatAHeaderMayHold()
    {
        var ids = string.Concat(Enumerable.Range(0, 40).Select(i => $" <{i}@example.org>"));
        var raw = Encoding.UTF8.GetBytes($"From: a@example.org\nMessage-ID: <mine@example.org>\nReferences:{ids}\nSubject: =?utf-8?q?=C3=A9t=C3=A9?=\n\nBonjour\n");

        var answered = AnsweredMail.Read(raw)!;

        Assert.Equal(("mine@example.org", "été", 10), (answered.MessageId, answered.Subject, answered.References.Count));
        Assert.Equal("39@example.org", answered.References[9]);
        Assert.Null(AnsweredMail.Read(Encoding.UTF8.GetBytes("From: a@example.org\nMessage-ID: <a b@c>\n\nx"))!.MessageId);
        Assert.Null(AnsweredMail.Read(Encoding.UTF8.GetBytes($"From: a@example.org\nMessage-ID: <{new string('x', 900)}@c>\n\nx"))!.MessageId);
        Assert.Null(AnsweredMail.Read(Array.Empty<byte>()));
    }

    [Fact]
    public void Of_APlaceWithoutAnswer_SaysWhenItIsAskedAgain()
    {
        Assert.Equal("nous vous redemanderons le lundi 1er juillet 2019", ReceiptPlaces.Of(Samples.Sheet(), null, new DateOnly(2019, 7, 1)).Now);
        Assert.Equal("pas encore de réponse", ReceiptPlaces.Of(Samples.Sheet(), null, null).Now);
        Assert.Equal("fermeture définitive", ReceiptPlaces.Of(Samples.Sheet(), new AnswerContent.ClosedForGood(), null).Now);
    }

    [Fact]
    public void Receipt_OfADay_HasOneNameAndNoOther()
    {
        var name = LetterIds.Receipt("p-17", new DateOnly(2019, 6, 14), "guide.example.org");

        Assert.Equal(name, LetterIds.Receipt("p-17", new DateOnly(2019, 6, 14), "guide.example.org"));
        Assert.NotEqual(name, LetterIds.Receipt("p-17", new DateOnly(2019, 6, 15), "guide.example.org"));
        Assert.NotEqual(name, LetterIds.Receipt("p-18", new DateOnly(2019, 6, 14), "guide.example.org"));
    }

    private static ReceiptModel Model() => new()
    {
        CampaignTitle = "Guide solidaire, été 2019",
        PersonName = "Amélie Fougère",
        Recipient = "amelie@structure.example.org",
        IsApplied = true,
        WrittenOn = new DateOnly(2019, 6, 14),
        Places = new[]
        {
            ReceiptPlaces.Of(Samples.Sheet(1), new AnswerContent.Changes([August]), null),
            ReceiptPlaces.Of(Samples.Sheet(2), new AnswerContent.NothingChanges(), null),
        }.ToValueList(),
        AnswerUrl = "https://guide.example.org/r/k1abcdefghijklmnop",
        SenderName = "L’équipe du guide",
        SenderAddress = "equipe@guide.example.org",
        ReplyTo = "r-token@guide.example.org",
        ContactPhone = "01 99 00 12 34",
        MessageId = LetterIds.Receipt("p-17", new DateOnly(2019, 6, 15), "guide.example.org"),
        Answers = new AnsweredMail("theirs@example.org", ["ours@guide.example.org"], "Re: Votre lieu cet été"),
        Date = new DateTimeOffset(2019, 6, 15, 11, 0, 0, TimeSpan.FromHours(2)),
    };
}
