using CsCheck;
using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.GrpcApi.Search;

namespace Soliguide.GrpcApi.Tests.Search;

/// <summary>The search as it is, with all that it remembers and skips, against the search as it is meant.</summary>
public sealed class SearchPropertyTests
{
    private const int Seconds = 3;

    private static readonly Gen<(bool IsGone, PlaceCard Card)[]> Changes =
        Gen.Select(Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true))), RandomGuide.Card(9)).Array[1, 60];

    [Fact]
    public void Search_OfAnyGuideThatChanges_AnswersAsThePlainOne() => Gen.Select(Changes, Changes, RandomGuide.Question.Array[1, 12]).Sample(
        (first, second, questions) =>
        {
            var guide = new Dictionary<PlaceKey, PlaceCard>();
            using var index = new SearchIndex();
            foreach (var changes in ((bool, PlaceCard)[][])[first, second])
            {
                // The same questions before and after: what is remembered of a place must go with its card.
                Apply(changes, index, guide);
                var plain = new PlainSearch(guide.Values);
                foreach (var (question, other) in questions.Zip(questions.Skip(1).Append(questions[0])))
                {
                    AssertAlike(plain, index, question);

                    // What is kept of one instant must not be told of another.
                    AssertAlike(plain, index, question with { At = other.At });
                }
            }
        },
        time: Seconds);

    [Fact]
    public void StateAt_OfAnyCardAtAnyInstants_IsThatOfTheRulesHoweverOftenItIsAsked() => Gen.Select(RandomGuide.Card(9), RandomGuide.Instant.Array[1, 60]).Sample(
        (card, instants) =>
        {
            using var index = new SearchIndex();
            index.Put(card with { Services = card.Services.Select((service, i) => service with { Category = $"c{i}" }).ToValueList() });
            var columns = new PlaceColumns(index.Admissions);
            var services = new ServiceTimes(card, [.. card.Services.Select((_, i) => SetOf(index, i))]);
            columns.Set(0, new SearchedPlace(card, new Middle()), default, 0, services);
            var confirmed = card with { Presumed = null };
            foreach (var instant in instants)
            {
                var at = Moment.Of(instant);
                Assert.Equal(Opening.StatusAt(card, instant).State, columns.StateAt(0, at).State);
                Assert.Equal(Opening.StatusAt(confirmed, instant).State, columns.StateIfConfirmedAt(0, at).State);
                for (var i = 0; i < card.Services.Count; i++)
                {
                    var wanted = new WantedCategories(index, [$"c{i}"]);
                    foreach (var asIfConfirmed in (bool[])[false, true])
                    {
                        var state = Opening.StatusAt(asIfConfirmed ? confirmed : card, card.Services[i].Id, instant).State;
                        Assert.Equal(state is OpeningState.Open or OpeningState.PartiallyOpen, services.AnyMeets(wanted, Openness.Open, at, asIfConfirmed).Meets);
                        Assert.Equal(
                            state is not (OpeningState.Closed or OpeningState.TemporarilyClosed), services.AnyMeets(wanted, Openness.NotClosed, at, asIfConfirmed).Meets);
                    }
                }
            }
        },
        time: Seconds);

    [Fact]
    public void Beyond_OfAnyDistance_NeverLeavesOutWhatIsNotFarther() => Gen.Select(
        Gen.Double[-89, 89], Gen.Double[-180, 180], Gen.Double[-1, 1], Gen.Double[-1, 1], Gen.OneOf(1e-7, 1e-4, 0.01, 1, 80)).Sample(
        (north, east, up, right, scale) =>
        {
            var (here, there) = (new GeoPoint(north, east), new GeoPoint(Math.Clamp(north + (up * scale), -90, 90), east + (right * scale)));
            var metres = here.MetresTo(there);
            var square = Spot.Of(here).SquareTo(Spot.Of(there));
            Assert.False(square > Spot.Beyond(metres), $"{here} {there} {metres}");
            Assert.True(metres < 1 || square > Spot.Beyond((metres * 0.99) - 0.02), $"{here} {there} {metres}");
        },
        iter: 100_000);

    private static int SetOf(SearchIndex index, int service) => index.CategorySets.Of([index.Categories.Of($"c{service}")]);

    private static void Apply((bool IsGone, PlaceCard Card)[] changes, SearchIndex index, Dictionary<PlaceKey, PlaceCard> guide)
    {
        foreach (var (isGone, card) in changes)
        {
            if (isGone)
            {
                index.Remove(card.Key);
                guide.Remove(card.Key);
            }
            else
            {
                index.Put(card);
                guide[card.Key] = card;
            }
        }
    }

    /// <summary>Page by page, to the end.</summary>
    private static void AssertAlike(PlainSearch plain, SearchIndex index, SearchQuery question)
    {
        index.LookAhead(question.At.AddSeconds(1));
        for (SearchQuery? page = question; page is not null;)
        {
            var (meant, told) = (plain.Search(page), index.Search(page));
            Assert.True(Told(meant) == Told(told), $"{page with { For = new() }}\n{page.For}\nmeant {Told(meant)}\ntold {Told(told)}");
            page = told.HasMore ? page with { After = told.Places[^1].Mark } : null;
        }
    }

    private static string Told(SearchResult result) =>
        $"""
        {result.Total} {result.HasMore}
        {string.Join('\n', result.Places.Select(found => $"{found.Card.Key} {found.Mark} {found.Metres:R} {found.IsCoarse}"))}
        {string.Join(' ', result.Slips.Select(slip => slip.Typed))}
        {string.Join(' ', result.Territories)}
        {string.Join(' ', result.Categories)}
        {string.Join(' ', result.States)}
        {string.Join(' ', result.Groups)}
        {string.Join(' ', result.Needs)}
        """;
}
