using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Domain.Tests.Places.Public;

public class PublicsTests
{
    private static readonly Publics WomenWithChildren = new(Welcome.Exclusive) { Groups = [PublicGroup.Women, PublicGroup.Family, PublicGroup.Pregnant] };
    private static readonly Publics Young = new(Welcome.Exclusive) { AgeFrom = 18, AgeTo = 25 };

    [Theory]
    [InlineData(Welcome.Unconditional)]
    [InlineData(Welcome.Preferential)]
    public void Receives_PlaceThatIsNotExclusive_ReceivesEverybody(Welcome welcome)
    {
        var publics = new Publics(welcome) { Groups = [PublicGroup.Women], AgeTo = 25 };
        Assert.All(Enum.GetValues<PublicGroup>(), group => Assert.True(publics.Receives([group], 60)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(true, PublicGroup.Women)]
    [InlineData(true, PublicGroup.Women, PublicGroup.Family)]
    [InlineData(true, PublicGroup.Women, PublicGroup.Couple, PublicGroup.Pregnant)]
    [InlineData(true, PublicGroup.Women, PublicGroup.Undocumented, PublicGroup.Student)]
    [InlineData(false, PublicGroup.Men)]
    [InlineData(false, PublicGroup.Men, PublicGroup.Family)]
    [InlineData(false, PublicGroup.Women, PublicGroup.Isolated)]
    public void Receives_WomenWithChildrenOnly_AsksEveryAxisThatIsTold(bool receives, params PublicGroup[] who) =>
        Assert.Equal(receives, WomenWithChildren.Receives(who, 30));

    [Theory]
    [InlineData(17, false)]
    [InlineData(18, true)]
    [InlineData(25, true)]
    [InlineData(26, false)]
    [InlineData(null, true)]
    public void Receives_FromAgeToAge_CountsBothEnds(int? age, bool receives) => Assert.Equal(receives, Young.Receives([], age));

    [Fact]
    public void SurelyReceives_PlaceThatTellsInWordsAloneWhom_IsNotCertain()
    {
        var words = new Publics(Welcome.Exclusive) { Description = "Sur orientation." };

        Assert.All(Enum.GetValues<PublicGroup>(), group => Assert.True(words.Receives([group], 30)));
        Assert.All(Enum.GetValues<PublicGroup>(), group => Assert.False(words.SurelyReceives([group], 30)));
        Assert.All(Enum.GetValues<PublicGroup>(), group => Assert.True((words with { Welcome = Welcome.Preferential }).SurelyReceives([group], 30)));
        Assert.Equal((true, false), (Young.SurelyReceives([PublicGroup.Men], 18), Young.SurelyReceives([PublicGroup.Men], 17)));
        Assert.True((words with { AgeTo = 25 }).SurelyReceives([], age: null));
    }

    [Theory]
    [InlineData(null, true, false)]
    [InlineData(Wheelchair.No, false, false)]
    [InlineData(Wheelchair.Partial, true, false)]
    [InlineData(Wheelchair.Yes, true, true)]
    public void LetsIn_Wheelchair_IsCertainOnlyWhereItIsSaidOfTheWholePlace(Wheelchair? said, bool perhaps, bool certainly)
    {
        var access = new Accessibility { Wheelchair = said, Animals = false };
        Assert.Equal((perhaps, certainly), (access.LetsIn(AccessNeed.Wheelchair, certainOnly: false), access.LetsIn(AccessNeed.Wheelchair, certainOnly: true)));
    }

    [Theory]
    [InlineData(null, true, false)]
    [InlineData(false, false, false)]
    [InlineData(true, true, true)]
    public void LetsIn_Animals_StaysOpenWhereNobodySaid(bool? said, bool perhaps, bool certainly)
    {
        var access = new Accessibility { Wheelchair = Wheelchair.No, Animals = said };
        Assert.Equal((perhaps, certainly), (access.LetsIn(AccessNeed.Animal, certainOnly: false), access.LetsIn(AccessNeed.Animal, certainOnly: true)));
    }

    [Fact]
    public void Groups_NamedTwiceOrAllOfAnAxis_HaveOneForm()
    {
        Publics one = new(Welcome.Exclusive)
        {
            Groups = [PublicGroup.Family, PublicGroup.Women, PublicGroup.Family, .. PublicAxes.Of(PublicAxis.Papers)], AgeFrom = 0, AgeTo = 99,
        };
        Assert.Equal(new Publics(Welcome.Exclusive) { Groups = [PublicGroup.Women, PublicGroup.Family] }, one);
        Assert.Equal(one, DomainJson.Read<Publics>(DomainJson.Write(one)));
    }

    [Fact]
    public void Axes_OfAllGroups_HoldEachOnce() =>
        Assert.Equal(Enum.GetValues<PublicGroup>(), PublicAxes.All.SelectMany(PublicAxes.Of).Order());

    [Fact]
    public void Write_SheetThatSaysNothing_IsTheDocumentOfBefore()
    {
        var json = DomainJson.Write(new PlaceSheet(PlaceKey.Parse("fr-75-1"), "Un", "Europe/Paris") { Services = [new("s", "shower")] });
        Assert.DoesNotContain("publics", json, StringComparison.Ordinal);
        Assert.DoesNotContain("accessibility", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_OnReferral_MasksTheTextsAndKeepsTheFacts()
    {
        const string Street = "12 rue des Tilleuls";
        var sheet = new PlaceSheet(PlaceKey.Parse("fr-75-1"), "Refuge", "Europe/Paris")
        {
            OnReferral = true,
            Position = new() { Address = Street, City = "Paris" },
            Publics = WomenWithChildren with { Description = $"Se présenter au {Street}" },
            Accessibility = new() { Wheelchair = Wheelchair.Yes, Details = $"rampe au {Street}" },
            Services = [new("s", "shower") { Publics = Young with { Description = $"au {Street}" } }],
        };
        var card = PublicView.Of(sheet, [])!;
        Assert.DoesNotContain("Tilleuls", DomainJson.Write(card), StringComparison.Ordinal);
        Assert.Equal(WomenWithChildren, card.Publics! with { Description = null });
        Assert.Equal(Wheelchair.Yes, card.Accessibility!.Wheelchair);
        Assert.Equal(Young, card.Services[0].Publics! with { Description = null });
    }
}
