using Soliguide.Domain;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Search;

/// <summary>
/// Whom a place receives and who gets in, as far as searches ask: thousands of places share some hundred of these, so a question is put to each once.
/// </summary>
/// <param name="Publics">Of the place, without its words; null is unknown.</param>
/// <param name="Wheelchair">Whether a wheelchair gets in; null is unknown.</param>
/// <param name="Animals">Whether animals do; null is unknown.</param>
/// <param name="Services">Its services, where some receive others than the place; else none.</param>
internal sealed record Admission(Publics? Publics, Wheelchair? Wheelchair, bool? Animals, ValueList<ServiceAdmission> Services)
{
    /// <summary>Which groups the place itself receives.</summary>
    public ReceivedGroups Alone { get; } = ReceivedGroups.By(Publics);

    /// <summary>Whether somebody is received, by the place or by a service that is looked for.</summary>
    /// <param name="who">What they tell.</param>
    /// <param name="age">In years; null when they do not tell.</param>
    /// <param name="certainOnly">Whether unknown is no.</param>
    /// <param name="categories">Which sets of categories are looked for; null is all, and the place itself.</param>
    public bool Receives(IReadOnlyCollection<PublicGroup> who, int? age, bool certainOnly, bool[]? categories)
    {
        if ((Services.Count == 0 || categories is null) && Receives(Publics))
        {
            return true;
        }

        for (var i = 0; i < Services.Count; i++)
        {
            if ((categories is null || categories[Services[i].Categories]) && Receives(Services[i].Publics))
            {
                return true;
            }
        }

        return false;

        bool Receives(Publics? publics) => publics?.Receives(who, age) ?? !certainOnly;
    }

    /// <summary>Which groups are received, by the place or by a service that is looked for, when they tell nothing else: one bit a group.</summary>
    public int Groups(bool certainOnly, bool[]? categories)
    {
        var groups = Services.Count == 0 || categories is null ? Alone.Bits(certainOnly) : 0;
        for (var i = 0; i < Services.Count; i++)
        {
            groups |= categories is null || categories[Services[i].Categories] ? Services[i].Alone.Bits(certainOnly) : 0;
        }

        return groups;
    }

    /// <summary>Whether something gets in; what is unknown or partly so does unless only what is certain is wanted.</summary>
    public bool LetsIn(AccessNeed need, bool certainOnly) => (need, certainOnly) switch
    {
        (AccessNeed.Wheelchair, true) => Wheelchair == Domain.Places.Sheets.Wheelchair.Yes,
        (AccessNeed.Wheelchair, false) => Wheelchair != Domain.Places.Sheets.Wheelchair.No,
        (_, true) => Animals == true,
        _ => Animals != false,
    };
}

/// <summary>Whom a service receives.</summary>
/// <param name="Categories">The set of its category and all that hold it, by the index's number of sets.</param>
/// <param name="Publics">Its own, else the place's; without words.</param>
internal sealed record ServiceAdmission(int Categories, Publics? Publics)
{
    /// <summary>Which groups it receives.</summary>
    public ReceivedGroups Alone { get; } = ReceivedGroups.By(Publics);
}

/// <summary>What somebody comes with.</summary>
internal enum AccessNeed
{
    /// <summary>A wheelchair.</summary>
    Wheelchair,

    /// <summary>An animal.</summary>
    Animal,
}
