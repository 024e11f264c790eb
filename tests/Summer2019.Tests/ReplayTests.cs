using System.Globalization;
using MimeKit;
using Soliguide.Domain.Places.Updates;
using Soliguide.Silo.Rehearsal.Report;
using Xunit.Abstractions;

namespace Soliguide.Summer2019.Tests;

public sealed class ReplayTests(PlayedSummer summer, ITestOutputHelper output) : IClassFixture<PlayedSummer>
{
    private const string Campaign = "summer-2019";

    [Fact]
    public void Play_DefaultParameters_IsWithinOnePointOfTheArticle()
    {
        var figures = summer.Figures;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{figures.Places} places, {figures.Letters} letters, {figures.Elapsed.TotalSeconds:F1} s"));
        foreach (var (day, percent) in ArticleFigures.Answered)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}: {figures.AnsweredPercent(day):F2} % ({percent} %)"));
        }

        Assert.All(ArticleFigures.Answered, article => Assert.InRange(figures.AnsweredPercent(article.Day), article.Percent - 1, article.Percent + 1));
        var (last, presumed) = ArticleFigures.Presumed;
        Assert.InRange(figures.PresumedPercent(last), presumed - 1, presumed + 1);
    }

    [Fact]
    public void Tally_EveryDay_IsConsistentAndNoRateIsAboveOneHundred()
    {
        foreach (var (_, days) in summer.Figures.Territories.Prepend(("all", summer.Figures.All)))
        {
            Assert.All(days, d =>
            {
                Assert.All([d.Asked, d.Reminded, d.Called, d.Answered, d.Presumed], n => Assert.InRange(n, 0, d.Places));
                Assert.True(d.Answered + d.Presumed <= d.Places, "A place has answered or is presumed, never both.");
                Assert.Equal(d.Answered, d.ByChannel.Values.Sum());
            });
        }

        foreach (var day in summer.Figures.All)
        {
            var parts = summer.Figures.Territories.Select(t => t.Days.Single(d => d.Day == day.Day)).ToArray();
            Assert.Equal(day.Places, parts.Sum(d => d.Places));
            Assert.Equal(day.Answered, parts.Sum(d => d.Answered));
            Assert.Equal(day.Presumed, parts.Sum(d => d.Presumed));
        }
    }

    [Fact]
    public void Letters_InTheFolder_ParseAndHaveNamesOfTheirOwn()
    {
        var ids = new HashSet<string>();
        foreach (var file in Directory.EnumerateFiles(summer.LetterFolder, "*.eml", SearchOption.AllDirectories))
        {
            var message = MimeMessage.Load(file);
            Assert.True(ids.Add(message.MessageId!), $"{message.MessageId} is there twice.");
            Assert.False(string.IsNullOrWhiteSpace(message.TextBody));
            Assert.False(string.IsNullOrWhiteSpace(message.HtmlBody));
            Assert.Single(message.To);
        }

        Assert.Equal(summer.Figures.Letters, ids.Count);
    }

    [Fact]
    public void Places_ThatAnswered_AreNeverPresumedAndKeepTheirAnswer()
    {
        var answered = 0;
        foreach (var place in summer.Places.Where(p => p.Updates.ContainsKey(Campaign)))
        {
            var file = place.Updates[Campaign];
            answered += file.Update.Answer is null ? 0 : 1;
            Assert.Equal(file.Update.Answer is null, file.Update.Notice is Notice.Presumed);
            Assert.True(place.Card is null || place.Card.Presumed is null == file.Update.Answer is not null, "A card says what the record says.");
            var heard = false;
            foreach (var entry in file.Journal)
            {
                heard |= entry.Happened is PlaceEvent.AnswerReceived;
                Assert.Equal(heard, entry.Stage == Stage.Answered);
            }
        }

        Assert.Equal(summer.Figures.All[^1].Answered, answered);
        Assert.Contains(summer.Places, p => p.Updates.GetValueOrDefault(Campaign)?.Journal.Any(
            e => e.Happened is PlaceEvent.DeadlinePassed && e.Stage == Stage.Answered) ?? false);
    }

    [Fact]
    public async Task Play_SameSeedTwice_GivesTheSameFigures()
    {
        var root = PlayedSummer.NewFolder();
        var first = await PlayedSummer.Play(root, 7, 500);
        var second = await PlayedSummer.Play(root, 7, 500);
        PlayedSummer.Remove(root);

        Assert.Equal(first.Letters, second.Letters);
        Assert.Equal(first.All.Select(PlayedSummer.Line), second.All.Select(PlayedSummer.Line));
        Assert.Equal(
            first.Territories.SelectMany(t => t.Days.Select(d => t.Territory + PlayedSummer.Line(d))),
            second.Territories.SelectMany(t => t.Days.Select(d => t.Territory + PlayedSummer.Line(d))));
    }
}
