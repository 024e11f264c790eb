using Soliguide.Domain;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Search;

/// <summary>
/// Who looks for a place, as far as they tell, and with what they come. It leaves out what is only for others and what does not let them in;
/// what nobody said stays, for most places never said.
/// </summary>
internal sealed record AdmissionWish
{
    /// <summary>Who they are; groups on one axis are alternatives.</summary>
    public ValueList<PublicGroup> Publics { get; init; } = [];

    /// <summary>In years.</summary>
    public int? Age { get; init; }

    /// <summary>All of these must get in.</summary>
    public ValueList<AccessNeed> Needs { get; init; } = [];

    /// <summary>Whether what nobody said, or what is only partly so, is left out as well.</summary>
    public bool CertainOnly { get; init; }

    /// <summary>Whether it tells who somebody is.</summary>
    public bool TellsWho => Publics.Count > 0 || Age is not null;

    /// <summary>Whether it asks nothing.</summary>
    public bool IsNone => !TellsWho && Needs.Count == 0;

    /// <summary>Whether a place or a service receives whoever asks; one of which nobody said does, unless only what is certain is wanted.</summary>
    /// <param name="publics">Whom it receives; null is unknown.</param>
    public bool IsReceivedBy(Publics? publics) => CertainOnly ? publics?.SurelyReceives(Publics, Age) ?? false : publics?.Receives(Publics, Age) ?? true;

    /// <summary>Whether a place meets it.</summary>
    /// <param name="admission">Whom the place receives.</param>
    /// <param name="categories">What is looked for; null is all.</param>
    public bool IsMetBy(Admission admission, WantedCategories? categories)
    {
        foreach (var need in Needs)
        {
            if (!admission.Access.LetsIn(need, CertainOnly))
            {
                return false;
            }
        }

        return !TellsWho || admission.Receives(this, categories);
    }
}
