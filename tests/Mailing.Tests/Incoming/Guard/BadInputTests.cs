using System.Text;
using Soliguide.Mailing.Incoming;
using Soliguide.Mailing.Incoming.Correlate;
using Soliguide.Mailing.Incoming.Guard;

namespace Soliguide.Mailing.Tests.Incoming.Guard;

/// <summary>The families of bad input that a mailbox receives, 1 to 14: what is malformed or too much. Each within a second and 100 MiB.</summary>
[Collection(MeasuredCollection.Name)]
public sealed class BadInputTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n\r\n  \n")]
    public void Family01_EmptyOrBlank_IsSetAside(string mail) => AssertAside(QuarantineReason.Empty, Measured.Read(mail));

    [Fact]
    public void Family01_NoHeaders_IsSetAside() => AssertAside(QuarantineReason.NoHeaders, Measured.Read("bonjour\nnous fermons\n\nmerci\n"));

    [Fact]
    public void Family02_OneHugeHeader_IsSetAside() =>
        AssertAside(QuarantineReason.HeaderTooLarge, Measured.Read("Subject: " + new string('x', 10_000_000) + "\n\nBonjour\n"));

    [Fact]
    public void Family02_OneHeaderBelowTheLimitInEveryPlace_IsRead()
    {
        foreach (var name in (string[])["Subject", "From", "To", "Content-Type", "References", "X-Other", "Return-Path"])
        {
            Assert.IsNotType<Reading.Quarantined>(Measured.Read($"{name}: {Strange.Times("x ", 32_000)}\nX-A: b\n\nBonjour\n").Reading);
        }
    }

    [Fact]
    public void Family02_HugeHeaderOfAPart_IsSetAside() => AssertAside(
        QuarantineReason.HeaderTooLarge,
        Measured.Read(Strange.Head + "Content-Type: multipart/mixed; boundary=b\n\n--b\nX-A: " + new string('x', 10_000_000) + "\n\ny\n--b--\n"));

    [Fact]
    public void Family03_ManyHeaders_IsSetAside() =>
        AssertAside(QuarantineReason.TooManyHeaders, Measured.Read(Strange.Many(100_000, i => $"A{i}: b\n") + "\nBonjour\n"));

    [Fact]
    public void Family03_FewLongHeaders_AreSetAsideTogether() =>
        AssertAside(QuarantineReason.HeaderBlockTooLarge, Measured.Read(Strange.Many(10, i => $"A{i}: {new string('x', 60_000)}\n") + "\nBonjour\n"));

    [Fact]
    public void Family04_ManyRecipients_IsSetAside() =>
        AssertAside(QuarantineReason.HeaderTooLarge, Measured.Read("To: " + Strange.Many(200_000, i => $"a{i}@example.org,\n ") + "z@example.org\n\nBonjour\n"));

    [Fact]
    public void Family04_RecipientsUpToTheLimit_AreRead() =>
        AssertHuman(Measured.Read("From: a@example.org\nTo: " + Strange.Many(3_000, i => $"a{i}@example.org,\n ") + "z@example.org\n\nBonjour\n"));

    [Fact]
    public void Family05_ManyEncodedWords_IsSetAside() =>
        AssertAside(QuarantineReason.HeaderTooLarge, Measured.Read("Subject: " + Strange.Times("=?utf-8?B?w6k=?=\n ", 50_000) + "\n\nBonjour\n"));

    [Fact]
    public void Family05_EncodedWordsUpToTheLimit_AreRead() =>
        AssertHuman(Measured.Read("From: a@example.org\nSubject: " + Strange.Times("=?utf-8?B?w6k=?=\n ", 3_500) + "x\n\nBonjour\n"));

    [Fact]
    public void Family06_LongThread_IsSetAside() =>
        AssertAside(QuarantineReason.HeaderTooLarge, Measured.Read("References: " + Strange.Many(300_000, i => $"<{i}@a>\n ") + "\n\nBonjour\n"));

    [Fact]
    public void Family06_ThreadUpToTheLimit_GivesItsNewestIds()
    {
        var mail = Measured.Read("From: a@example.org\nReferences:" + Strange.Many(5_000, i => $"\n <{i}@a>") + "\n\nBonjour\n");
        Assert.Equal("4999@a", mail.Clues.First(c => c.Kind == ClueKind.Reference).Value);
    }

    [Fact]
    public void Family07_NestedMultiparts_AreSetAside() => AssertAside(
        QuarantineReason.TooDeep,
        Measured.Read(Strange.Head + Strange.Many(5_000, i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n") + "\nBonjour\n"));

    [Fact]
    public void Family07_SameBoundaryAgain_IsSetAside() => AssertAside(
        QuarantineReason.TooDeep,
        Measured.Read(Strange.Head + Strange.Times("Content-Type: multipart/mixed; boundary=b\n\n--b\n", 5_000) + "\nBonjour\n"));

    [Fact]
    public void Family07_ManyParts_AreSetAside() => AssertAside(
        QuarantineReason.TooManyParts,
        Measured.Read(Strange.Head + "Content-Type: multipart/mixed; boundary=b\n\n" + Strange.Times("--b\n\nx\n", 100_000) + "--b--\n"));

    [Fact]
    public void Family08_NestedMails_AreSetAside() => AssertAside(
        QuarantineReason.TooDeep,
        Measured.Read(Strange.Head + Strange.Times("Content-Type: message/rfc822\n\nSubject: x\n", 5_000) + "\nBonjour\n"));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<blockquote>")]
    [InlineData("<style>")]
    [InlineData("<!-- ")]
    [InlineData("<a href=\"")]
    [InlineData("<")]
    public void Family09_EndlessMarkup_IsReadToItsWords(string markup)
    {
        var mail = Measured.Read(Strange.Html + Strange.Times(markup, 200_000) + ">Nous fermons en août." + Strange.Times("</div>", 200_000));
        Assert.Contains("Nous fermons en août.", mail.Text.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/zip", "archive.zip")]
    [InlineData("application/ms-tnef", "winmail.dat")]
    public void Family10_NothingButAnAttachment_IsAPersonWithoutWords(string type, string name)
    {
        var mail = Measured.Read(Strange.Head + $"Content-Type: {type}; name={name}\nContent-Transfer-Encoding: base64\n\n"
            + Strange.Times(new string('A', 76) + "\n", (MailLimits.Message / 77) - 10));
        AssertHuman(mail);
        Assert.Equal("", mail.Text.Text);
    }

    [Fact]
    public void Family10_LargerThanTaken_IsSetAside() =>
        AssertAside(QuarantineReason.TooLarge, Measured.Read(Strange.Plain + new string('A', MailLimits.Message)));

    [Theory]
    [InlineData("> cité\n")]
    [InlineData(">> > Le 12/06/2019\n")]
    [InlineData("Le ")]
    [InlineData("Le 12/06/2019 à 10:00, ")]
    [InlineData("_")]
    [InlineData("-- \n")]
    [InlineData("\n")]
    [InlineData("De :\n")]
    [InlineData("du 5 au ")]
    [InlineData("fermé ")]
    [InlineData("9h-12h ")]
    public void Family11_EndlessQuotes_LeaveTheAnswer(string line)
    {
        var mail = Measured.Read(Strange.Plain + "Nous fermons en août.\n\n" + Strange.Times(line, 1_000_000));
        AssertHuman(mail);
        Assert.StartsWith("Nous fermons en août.", mail.Text.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("a.a.a@b-b-b.")]
    [InlineData("@b")]
    [InlineData("\"@")]
    [InlineData("/r/")]
    [InlineData("/r/abc\n")]
    public void Family12_EndlessAddresses_AreRead(string piece) =>
        AssertHuman(Measured.Read(Strange.Plain + Strange.Times(piece, 200_000) + "a.a.a@b-b-b\n"));

    [Theory]
    [InlineData("x-unknown-2000", "8bit", "Fermé en août", "Fermé en août")]
    [InlineData("us-ascii", "8bit", "Fermé en août", "Fermé en août")]
    [InlineData("utf-7", "7bit", "Ferm+AOk- en ao+APs-t", "Fermé en août")]
    [InlineData("utf-8", "8bit", "Fermé\0 en\0 août", "Fermé en août")]
    [InlineData("\"", "8bit", "Fermé en août", "Fermé en août")]
    public void Family13_StrangeCharset_LosesNoLetter(string charset, string encoding, string sent, string expected)
    {
        var mail = Measured.Read(Strange.Head + $"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n{sent}\n");
        Assert.Equal(expected, mail.Text.Text);
    }

    [Fact]
    public void Family13_WindowsLettersLabelledUtf8_AreRead()
    {
        byte[] mail = [.. Encoding.ASCII.GetBytes("From: a@example.org\nContent-Type: text/plain; charset=utf-8\n\nFerm"), 0xE9, .. "\n"u8];
        Assert.Equal("Fermé", Measured.Read(mail).Text.Text);
    }

    [Theory]
    [InlineData("multipart/mixed", "\n")]
    [InlineData("multipart/mixed; boundary=\"\"", "\n")]
    [InlineData("multipart/alternative; boundary=never-comes", "\n")]
    [InlineData("text/plain", "\r")]
    [InlineData("text/plain", "\r\n")]
    public void Family14_NoBoundaryOrBareLineEnds_KeepTheWords(string type, string lineEnd)
    {
        var mail = $"From: a@example.org\nContent-Type: {type}\n\nNous fermons en juillet.\n".Replace("\n", lineEnd, StringComparison.Ordinal);
        Assert.Equal("Nous fermons en juillet.", Measured.Read(mail).Text.Text);
    }

    private static void AssertAside(QuarantineReason reason, IncomingMail mail)
    {
        Assert.Equal(reason, Assert.IsType<Reading.Quarantined>(mail.Reading).Reason);
        Assert.False(mail.MayBeAnswered);
        Assert.Empty(mail.Clues);
    }

    private static void AssertHuman(IncomingMail mail) => Assert.IsType<Reading.Human>(mail.Reading);
}
