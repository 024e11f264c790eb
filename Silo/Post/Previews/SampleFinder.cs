using Soliguide.Contracts.Reports;
using Soliguide.Domain;
using Soliguide.Domain.Campaigns;
using Soliguide.Grains.Places;
using Soliguide.Grains.Reports;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post.Previews;

/// <summary>Finds in the scope of a plan for whom its letters are shown: the first by their ids, so that a reload shows the same.</summary>
internal sealed class SampleFinder(PreviewPeople people, IReportBook book)
{
    /// <summary>A scope that leaves nearly everybody out is not searched to its end.</summary>
    private const int MostTries = 500;

    /// <summary>One of each kind that is there; a place without anybody where there is none; empty where the scope covers nothing.</summary>
    public async Task<IReadOnlyList<SamplePerson>> Find(CampaignPlan plan, CancellationToken cancellationToken)
    {
        var found = new SortedDictionary<LetterSampleKind, SamplePerson>();
        await Collect(found, plan, french: true, [LetterSampleKind.OnePlace, LetterSampleKind.SeveralPlaces], cancellationToken);
        await Collect(found, plan, french: false, [LetterSampleKind.OtherLanguage], cancellationToken);
        return found.Count > 0 ? [.. found.Values] : await Nobody(plan, cancellationToken) is { } place ? [place] : [];
    }

    private async Task Collect(
        SortedDictionary<LetterSampleKind, SamplePerson> found, CampaignPlan plan, bool french, LetterSampleKind[] wanted, CancellationToken cancellationToken)
    {
        var tries = 0;
        await foreach (var person in people.Read(plan, french, cancellationToken))
        {
            if (french && person.Places.Count == 1 && found.ContainsKey(LetterSampleKind.OnePlace))
            {
                continue;
            }

            var places = await people.Places(person.Places, cancellationToken);
            ValueList<PlaceRecord> asked = [.. places.Where(place => Covers(plan, place) && Asked(place) == person.Id)];
            if (asked.Count > 0)
            {
                var kind = !french ? LetterSampleKind.OtherLanguage : asked.Count > 1 ? LetterSampleKind.SeveralPlaces : LetterSampleKind.OnePlace;
                found.TryAdd(kind, new SamplePerson(kind, person.Language, person.Named, asked));
            }

            if (++tries == MostTries || wanted.All(found.ContainsKey))
            {
                break;
            }
        }
    }

    private async Task<SamplePerson?> Nobody(CampaignPlan plan, CancellationToken cancellationToken)
    {
        foreach (var territory in plan.Territories)
        {
            await foreach (var (facts, _) in book.Facts(territory.Territory.ToString()).WithCancellation(cancellationToken))
            {
                if (plan.Covers(facts).Included && await people.Places([facts.Key.ToString()], cancellationToken) is [{ Sheet: not null } place])
                {
                    return new SamplePerson(LetterSampleKind.Nobody, "fr", Named: false, [place]);
                }
            }
        }

        return null;
    }

    private static bool Covers(CampaignPlan plan, PlaceRecord place) =>
        place is { Sheet: not null, ScopeFacts: { } facts } && plan.Covers(facts).Included;

    private static string? Asked(PlaceRecord place) => place.People.Except(place.Unreachable ?? []).FirstOrDefault();
}
