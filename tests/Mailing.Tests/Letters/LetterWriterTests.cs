using System.Globalization;
using System.Text;
using MimeKit;
using Soliguide.Domain.Places.Updates;
using Soliguide.Mailing.Letters;
using Soliguide.Mailing.Templates;

namespace Soliguide.Mailing.Tests.Letters;

public sealed class LetterWriterTests
{
    [Fact]
    public void Write_AnyLetter_ReadsBackAsItWasMeant()
    {
        var model = Samples.Letter(LetterKind.LastChance, Samples.Place());

        var read = Read(model);

        Assert.Equal("Amélie Fougère", read.To.Mailboxes.Single().Name);
        Assert.Equal("amelie@structure.example.org", read.To.Mailboxes.Single().Address);
        Assert.Equal("L’équipe du guide", read.From.Mailboxes.Single().Name);
        Assert.Equal("equipe@guide.example.org", read.From.Mailboxes.Single().Address);
        Assert.Equal("reponses@guide.example.org", read.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal(model.Date, read.Date);
        Assert.Equal(model.MessageId, read.MessageId);
        Assert.Equal(model.References, read.References);
        Assert.Equal(2, read.References.Count);
        Assert.Equal(model.References[1], read.InReplyTo);
        Assert.Equal("<mailto:reponses@guide.example.org?subject=stop>", read.Headers[HeaderId.ListUnsubscribe]);
        Assert.False(read.Headers.Contains(HeaderId.AutoSubmitted));
        Assert.Contains("Accueil des Tilleuls 1", read.Subject, StringComparison.Ordinal);
        Assert.Equal("text/plain", ((MultipartAlternative)read.Body!)[0].ContentType.MimeType);
        Assert.Equal("text/html", ((MultipartAlternative)read.Body!)[1].ContentType.MimeType);
        Assert.Contains(model.AnswerUrl, read.TextBody, StringComparison.Ordinal);
        Assert.Contains($"href=\"{model.AnswerUrl}\"", read.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_FirstLetter_OpensTheThread()
    {
        var read = Read(Samples.Letter(LetterKind.Ask, Samples.Place()));

        Assert.Empty(read.References);
        Assert.False(read.Headers.Contains(HeaderId.InReplyTo));
    }

    [Fact]
    public void WriteBytes_Twice_GivesTheSameBytesInSevenBitsAndShortLines()
    {
        var model = Samples.Letter(LetterKind.Reminder, Samples.Place(), Samples.Bare("Ağrı 🌻"));

        var bytes = Samples.Writer.WriteBytes(model);

        Assert.Equal(bytes, Samples.Writer.WriteBytes(model));
        Assert.All(bytes, b => Assert.InRange(b, (byte)1, (byte)127));
        var lines = Encoding.ASCII.GetString(bytes).Split("\r\n");
        Assert.All(lines, line => Assert.True(line.Length <= 78 && !line.Contains('\n') && !line.Contains('\r'), line));
    }

    [Theory]
    [InlineData("Eve\r\nBcc: all@example.org")]
    [InlineData("Eve\nBcc: all@example.org")]
    [InlineData("Eve\rBcc: all@example.org\u2028Bcc: b@example.org\u0085Bcc: c@example.org")]
    [InlineData("Eve\" <all@example.org>, \"\0")]
    public void Write_NameThatWouldBeginAHeader_StaysAName(string name)
    {
        var model = Samples.Letter(LetterKind.Ask, Samples.Bare(name)) with
        {
            PersonName = name, SenderName = name, CampaignTitle = name, PresumedMessage = name, ContactPhone = name,
        };

        var read = Read(model);

        Assert.Equal("amelie@structure.example.org", read.To.Mailboxes.Single().Address);
        Assert.Equal("equipe@guide.example.org", read.From.Mailboxes.Single().Address);
        Assert.False(read.Headers.Contains(HeaderId.Bcc));
        Assert.Equal(
            ["From", "Date", "Subject", "Message-Id", "To", "Reply-To", "List-Unsubscribe", "MIME-Version", "Content-Type"],
            read.Headers.Select(header => header.Field).Concat(read.Body!.Headers.Select(header => header.Field)));
        Assert.DoesNotContain(read.TextBody!.ReplaceLineEndings(" "), char.IsControl);
    }

    [Theory]
    [InlineData("anna@xn--caf-dma.example")]
    [InlineData("anna@caf\u00E9.example")]
    public void Write_DomainWithAnAccent_StandsInTheHeaderInAscii(string address)
    {
        var bytes = Samples.Writer.WriteBytes(Samples.Letter(LetterKind.Ask, Samples.Place()) with { Recipient = address });

        Assert.Contains("<anna@xn--caf-dma.example>", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a@example.org\r\nBcc: b@example.org")]
    [InlineData("a@example.org, b@example.org")]
    [InlineData("Name <a@example.org>")]
    [InlineData("andré@example.org")]
    [InlineData("nobody")]
    [InlineData("")]
    public void Write_RecipientThatIsNoSingleAddress_IsRefusedWithoutQuotingIt(string address)
    {
        var model = Samples.Letter(LetterKind.Ask, Samples.Place()) with { Recipient = address };

        var refused = Assert.Throws<LetterException>(() => Samples.Writer.Write(model));

        Assert.Equal(nameof(LetterModel.Recipient), refused.Field);
        Assert.True(address.Length == 0 || !refused.Message.Contains(address, StringComparison.Ordinal));
    }

    public static TheoryData<string, Func<LetterModel, LetterModel>> Refused => new()
    {
        { nameof(LetterModel.Places), model => model with { Places = [] } },
        { nameof(LetterModel.PublicTo), model => model with { PublicTo = model.PublicFrom.AddDays(-1) } },
        { nameof(LetterModel.AnswerUrl), model => model with { AnswerUrl = "javascript:alert(1)" } },
        { nameof(LetterModel.AnswerUrl), model => model with { AnswerUrl = "https://example.org/a\nb" } },
        { nameof(LetterModel.Language), model => model with { Language = "xx" } },
        { nameof(LetterModel.Unsubscribe), model => model with { Unsubscribe = "http://example.org/stop" } },
        { nameof(LetterModel.MessageId), model => model with { MessageId = "a@b>\r\nBcc: c@example.org" } },
        { nameof(LetterModel.References), model => model with { References = ["two words@example.org"] } },
        { nameof(LetterModel.SenderAddress), model => model with { SenderAddress = "nobody" } },
        { nameof(LetterModel.ReplyTo), model => model with { ReplyTo = "nobody" } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Write_FieldThatCannotBeUsed_IsNamed(string field, Func<LetterModel, LetterModel> spoil)
    {
        var model = spoil(Samples.Letter(LetterKind.Ask, Samples.Place()));

        Assert.Equal(field, Assert.Throws<LetterException>(() => Samples.Writer.Write(model)).Field);
    }

    [Fact]
    public void Write_LongUnsubscribeAddress_IsNotBroken()
    {
        var address = $"https://guide.example.org/stop/{new string('k', 300)}";

        var read = Read(Samples.Letter(LetterKind.Ask, Samples.Place()) with { Unsubscribe = address });

        Assert.Equal($"<{address}>", read.Headers[HeaderId.ListUnsubscribe]);
    }

    [Fact]
    public void WriteBytes_FromManyThreads_GivesTheSameBytes()
    {
        var writer = new LetterWriter(new LetterTemplates(new BuiltInTemplates()));
        var models = GoldenLetters.All.Values.ToArray();
        var expected = models.Select(Samples.Writer.WriteBytes).ToArray();

        Parallel.For(0, models.Length * 20, i => Assert.Equal(expected[i % models.Length], writer.WriteBytes(models[i % models.Length])));
    }

    [Fact]
    public void Write_MarkupInAName_IsEncodedInHtmlAndPlainInText()
    {
        var read = Read(Samples.Letter(LetterKind.Ask, Samples.Bare("<script>alert('é')</script>")) with { PersonName = "<b>" });

        Assert.DoesNotContain("<script", read.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", read.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(&#x27;é&#x27;)&lt;/script&gt;", read.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("<script>alert('é')</script>", read.TextBody, StringComparison.Ordinal);
        Assert.Contains("Bonjour <b>,", read.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_LinkWithSeveralParameters_IsWholeInBothParts()
    {
        var read = Read(Samples.Letter(LetterKind.Ask, Samples.Place()) with { AnswerUrl = "https://example.org/r?a=1&b=%C3%A9" });

        Assert.Contains("\nhttps://example.org/r?a=1&b=%C3%A9\n", read.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/r?a=1&amp;b=%C3%A9\"", read.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_EveryLetter_LoadsNothingFromElsewhere()
    {
        foreach (var model in GoldenLetters.All.Values)
        {
            var html = Read(model).HtmlBody;

            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("src=", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("url(", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<link", html, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("<html lang=\"fr\">", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Write_EveryLetter_TextIsWrappedWithoutGapsAndSaysAllThatHtmlSays()
    {
        foreach (var model in GoldenLetters.All.Values)
        {
            var read = Read(model);
            var text = read.TextBody!.ReplaceLineEndings("\n");

            Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 72 || !line.Trim().Contains(' '), line));
            Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
            Assert.DoesNotContain(" \n", text, StringComparison.Ordinal);
            Assert.EndsWith("\n", text, StringComparison.Ordinal);
            var flowing = string.Join(' ', text.Split(' ', '\n').Where(word => word.Length > 0));
            Assert.All(model.Places, place => Assert.Contains(place.Name, flowing, StringComparison.Ordinal));
            Assert.Contains(model.PresumedMessage, flowing, StringComparison.Ordinal);
            Assert.Contains("du samedi 6 juillet au dimanche 1er septembre 2019", flowing, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void WriteBytes_UnderAnotherCulture_GivesTheSameBytes(string culture)
    {
        var model = GoldenLetters.All["Ask-last-season"];
        var expected = Samples.Writer.WriteBytes(model);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(expected, Samples.Writer.WriteBytes(model));
            Assert.Equal("dimanche 1er septembre 2019", Mailing.Words.FrenchDates.InFull(new DateOnly(2019, 9, 1)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static MimeMessage Read(LetterModel model) => MimeMessage.Load(new MemoryStream(Samples.Writer.WriteBytes(model)));
}
