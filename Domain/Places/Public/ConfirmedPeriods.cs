using System.Globalization;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Places.Public;

/// <summary>What the owner planned and what answers announced, as one list with ids that are unique on the card.</summary>
internal static class ConfirmedPeriods
{
    /// <summary>
    /// The owner's periods under their own ids, then those of the standing answers as <c>answer-1-2</c>: second period of the first
    /// campaign. The id counts and says nothing else, because request ids and the ids that clients choose may tell who answered.
    /// </summary>
    public static ValueList<Period> Of(ValueList<Period> own, PlaceUpdate[] updates)
    {
        if (updates.All(u => u.Answer?.Content is not AnswerContent.Changes))
        {
            return own;
        }

        var all = new List<Period>(own);
        var taken = own.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        for (var campaign = 0; campaign < updates.Length; campaign++)
        {
            if (updates[campaign].Answer?.Content is AnswerContent.Changes(var periods))
            {
                for (var n = 0; n < periods.Count; n++)
                {
                    var id = string.Create(CultureInfo.InvariantCulture, $"answer-{campaign + 1}-{n + 1}");
                    while (!taken.Add(id))
                    {
                        id += "-bis";
                    }

                    all.Add(periods[n] with { Id = id });
                }
            }
        }

        return all.ToValueList();
    }
}
