using MimeKit;
using Soliguide.Contracts;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Links;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Silo.Post.Previews;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Post;

public abstract class LetterPreviewTests(Engine engine)
{
    private readonly CampaignPlan plan = Summer.In("fr-75") with { Id = "apercu-2019" };

    [Fact]
    public async Task PreviewLetters_OfADraft_ShowsThreeKindsOfPeopleAndNobodysAddress()
    {
        await using var house = await House.Start(Summer.Eve, engine: engine);
        Assert.Empty(await Preview(house, plan));

        await house.Put([Summer.Place("fr-75-9")]);
        Assert.Equal([LetterSampleKind.Nobody], (await Preview(house, plan)).Select(sample => sample.Kind));

        await house.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "zoe"), Summer.Place("fr-75-3", "zoe"), Spanish("fr-75-4")]);
        await house.Campaign(plan.Id).Create(new PlanDocument(PlanJson.Write(plan)), "test", plan.Id);
        var samples = await Preview(house, plan);

        Assert.Equal(
            [(LetterSampleKind.OnePlace, "fr-75-1"), (LetterSampleKind.SeveralPlaces, "fr-75-2 fr-75-3"), (LetterSampleKind.OtherLanguage, "fr-75-4")],
            samples.Select(sample => (sample.Kind, string.Join(' ', sample.Places.Order(StringComparer.Ordinal)))));
        Assert.All(samples, sample => Assert.Equal([LetterName.Ask, LetterName.Reminder, LetterName.LastChance], sample.Letters.Select(letter => letter.Letter)));
        var letters = samples.SelectMany(sample => sample.Letters).ToList();
        Assert.All(letters, letter => Assert.Null(letter.Fault));
        Assert.All(letters, letter => Assert.Contains($"/r/{LetterPreviewDesk.Token}", letter.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(letters, letter => Says(letter, "anna@") || Says(letter, "zoe@") || Says(letter, "lola@") || Says(letter, "Lola Verdadera"));
        Assert.Contains("Camille Exemple", samples[2].Letters[0].Text, StringComparison.Ordinal);
        Assert.Contains("?langue=es", samples[2].Letters[0].Text, StringComparison.Ordinal);
        Assert.Contains("2 lieux", samples[1].Letters[0].Subject, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2019, 6, 13, 8, 0, 0, TimeSpan.Zero), samples[0].Letters[0].LeavesAt);
        Assert.Equal(samples[0].Letters[1].Subject, MimeMessage.Load(new MemoryStream(samples[0].Letters[1].Message)).Subject);
        Assert.False(house.Get<LinkKeys>().TryRead(LetterPreviewDesk.Token, out _));
    }

    [Fact]
    public async Task PreviewLetters_OfPlansWithGapsOrScopes_SaysWhatIsMissingAndStaysInside()
    {
        await using var house = await House.Start(Summer.Eve, engine: engine);
        await house.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "zoe"), Summer.Place("fr-33-3", "zoe")]);
        var gaps = plan with { Phases = plan.Phases with { Remind = null }, Year = 2099, Default = plan.Default with { Dates = null } };
        var scoped = plan with { Scope = plan.Scope with { Exceptions = [new(PlaceKey.Parse("fr-75-1"), false, "réseau")] } };

        var letters = (await Preview(house, gaps))[0].Letters;
        var inside = await Preview(house, scoped);

        Assert.All(letters, letter => Assert.Contains("no default dates", letter.Fault, StringComparison.Ordinal));
        Assert.Null(letters[1].LeavesAt);
        Assert.Equal(["fr-75-2"], Assert.Single(inside).Places);
    }

    private static Task<LetterSample[]> Preview(House house, CampaignPlan plan) =>
        house.Grains.GetGrain<IReportGrain>(0).PreviewLetters(new PlanDocument(PlanJson.Write(plan))).WaitAsync(Waiting.Longest);

    private static bool Says(LetterPreview letter, string text) =>
        letter.Text.Contains(text, StringComparison.Ordinal) || letter.Html.Contains(text, StringComparison.Ordinal) || MimeMessage.Load(new MemoryStream(letter.Message)).ToString().Contains(text, StringComparison.Ordinal);

    private static ImportedPlace Spanish(string key) => new(
        new PlaceSheet(PlaceKey.Parse(key), $"Accueil {key}", "Europe/Paris"),
        [new PlaceContact("lola@example.org") { Name = "Lola Verdadera", Language = "es" }]);
}

[Collection(HouseTests.Name)]
public sealed class LetterPreviewsOfSqliteTests() : LetterPreviewTests(Engine.Sqlite);

[Collection(HouseTests.Name)]
public sealed class LetterPreviewsOfPostgresTests() : LetterPreviewTests(Engine.Postgres);
