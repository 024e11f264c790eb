using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Search;

/// <summary>
/// Who looks for a place, as far as they tell, and with what they come. It leaves out what is only for others and what does not let them in;
/// what nobody said stays, for most places never said.
/// </summary>
internal sealed record AdmissionWish
{
    /// <summary>Who they are; groups on one axis are alternatives.</summary>
    public IReadOnlyCollection<PublicGroup> Publics { get; init; } = [];

    /// <summary>In years.</summary>
    public int? Age { get; init; }

    /// <summary>All of these must get in.</summary>
    public IReadOnlyCollection<AccessNeed> Needs { get; init; } = [];

    /// <summary>Whether what nobody said, or what is only partly so, is left out as well.</summary>
    public bool CertainOnly { get; init; }

    /// <summary>Whether it asks nothing.</summary>
    public bool IsNone => Publics.Count == 0 && Age is null && Needs.Count == 0;

    /// <summary>Whether a place meets it.</summary>
    /// <param name="admission">Whom the place receives.</param>
    /// <param name="categories">Which sets of categories are looked for; null is all.</param>
    public bool IsMetBy(Admission admission, bool[]? categories)
    {
        foreach (var need in Needs)
        {
            if (!admission.LetsIn(need, CertainOnly))
            {
                return false;
            }
        }

        return (Publics.Count == 0 && Age is null) || admission.Receives(Publics, Age, CertainOnly, categories);
    }
}
