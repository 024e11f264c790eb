using Soliguide.Domain;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Search;

/// <summary>
/// Whom a place receives and who gets in, as far as searches ask: thousands of places share some hundred of these, so a question is put to each once.
/// </summary>
/// <param name="Publics">Of the place, without its words; null is unknown.</param>
/// <param name="Access">Who gets in, without its words; nothing said where nobody did.</param>
/// <param name="Services">Its services, where some receive others than the place; else none.</param>
internal sealed record Admission(Publics? Publics, Accessibility Access, ValueList<ServiceAdmission> Services)
{
    /// <summary>Which groups the place itself receives.</summary>
    public ReceivedGroups Alone { get; } = ReceivedGroups.By(Publics);

    /// <summary>Whether the place, or a service that is looked for, receives whoever asks.</summary>
    /// <param name="wish">What they tell.</param>
    /// <param name="categories">What is looked for; null is all, and the place itself.</param>
    public bool Receives(AdmissionWish wish, WantedCategories? categories)
    {
        if ((Services.Count == 0 || categories is null) && wish.IsReceivedBy(Publics))
        {
            return true;
        }

        for (var i = 0; i < Services.Count; i++)
        {
            if ((categories is null || categories.Meet(Services[i].Categories)) && wish.IsReceivedBy(Services[i].Publics))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Which groups are received, by the place or by a service that is looked for, when they tell nothing else: one bit a group.</summary>
    public int Groups(bool certainOnly, WantedCategories? categories)
    {
        var groups = Services.Count == 0 || categories is null ? Alone.Bits(certainOnly) : 0;
        for (var i = 0; i < Services.Count; i++)
        {
            groups |= categories is null || categories.Meet(Services[i].Categories) ? Services[i].Alone.Bits(certainOnly) : 0;
        }

        return groups;
    }
}

/// <summary>Whom a service receives.</summary>
/// <param name="Categories">The set of its category and all that hold it, by the index's number of sets.</param>
/// <param name="Publics">Its own, else the place's; without words.</param>
internal sealed record ServiceAdmission(int Categories, Publics? Publics)
{
    /// <summary>Which groups it receives.</summary>
    public ReceivedGroups Alone { get; } = ReceivedGroups.By(Publics);
}
