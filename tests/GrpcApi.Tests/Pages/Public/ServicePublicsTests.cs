using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Public;

/// <summary>Places whose services receive others than they do. Has a house of its own: the other tests count services.</summary>
public sealed class ServicePublicsTests : IAsyncLifetime
{
    private readonly House house = new();

    public Task InitializeAsync() => house.InitializeAsync();

    public Task DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Search_ForANeed_TellsWhomItsServicesReceiveAndNotThePlace()
    {
        var women = new Publics(Welcome.Exclusive) { Groups = [PublicGroup.Women] };
        house.Guide.Publish(
            Samples.Open("fr-22-1") with
            {
                Publics = women,
                Services = [new("s1", "shower") { Publics = new(Welcome.Unconditional) }, new("s2", "food_distribution"), new("s3", "food_packages") { Publics = women with { AgeFrom = 60 } }],
            },
            Samples.Open("fr-22-2") with
            {
                Publics = new(Welcome.Unconditional), Services = [new("s1", "shower") { Publics = women }, new("s2", "laundry"), new("s3", "toilets") { Publics = new(Welcome.Exclusive) { AgeTo = 25 } }],
            });
        await Waiting.Until(() => house.Cards.Find(PlaceKey.Parse("fr-22-2")) is not null, "the cards are there");
        var browser = new StaffBrowser(house);

        var shower = (await browser.Get("/chercher?territoire=fr-22&besoin=shower")).Text;
        var food = (await browser.Get("/chercher?territoire=fr-22&besoin=food")).Text;
        var hygiene = (await browser.Get("/chercher?territoire=fr-22&besoin=hygiene_and_wellness")).Text;
        var man = (await browser.Get("/chercher?territoire=fr-22&besoin=hygiene_and_wellness&pour=men&age=20")).Text;
        var anything = (await browser.Get("/chercher?territoire=fr-22&pour=men")).Text;

        Assert.Equal(1, Times(shower, "Seulement :"));
        Assert.Contains("Seulement : femmes.", shower, StringComparison.Ordinal);
        Assert.Equal((1, 1), (Times(food, "Seulement : femmes."), Times(food, "Seulement : femmes, à partir de 60 ans.")));
        Assert.Equal((1, 1, 1), (Times(hygiene, "Seulement : femmes."), Times(hygiene, "Ouvert à tout le monde."), Times(hygiene, "Seulement : jusqu’à 25 ans.")));
        Assert.Equal((0, 1, 1), (Times(man, "Seulement : femmes."), Times(man, "Ouvert à tout le monde."), Times(man, "Seulement : jusqu’à 25 ans.")));
        // The showers of the first are for a man though the place is not.
        Assert.Contains("2 lieux trouvés", anything, StringComparison.Ordinal);
        Assert.Equal(0, Times(anything, "Seulement :"));
        var printed = (await browser.Get("/imprimer/fr-22?besoin=shower")).Text;
        Assert.Equal((1, 1), (Times(printed, "Seulement :"), Times((await browser.Get("/imprimer/fr-22")).Text, "Seulement :")));

        static int Times(string text, string words) => text.Split(words).Length - 1;
    }
}
