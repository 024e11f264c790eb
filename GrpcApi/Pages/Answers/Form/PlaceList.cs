using System.Globalization;

namespace Soliguide.GrpcApi.Pages.Answers.Form;

/// <summary>
/// The places of a person as they can be ticked: on the form itself while they are few, on pages of their own where all together would weigh
/// too much for a slow line. Every page carries the whole choice along, so that no cookie and no script is needed.
/// </summary>
internal sealed class PlaceList
{
    /// <summary>The field of the choice so far.</summary>
    public const string Choice = "choisis";

    /// <summary>The button that asks for a page of the list, by its number; 0 is the form.</summary>
    public const string Wanted = "liste";

    /// <summary>The page that was sent.</summary>
    public const string Sent = "page";

    /// <summary>The button that ticks all, or none.</summary>
    public const string All = "tout";

    private const string Ticked = "lieux";

    /// <summary>Bytes of lines on a page of their own.</summary>
    private const int RoomOnAPage = 6000;

    private readonly IReadOnlyList<FormPlace> _places;

    /// <param name="places">The places, in the page's order.</param>
    /// <param name="weight">What a place's line weighs, in bytes.</param>
    /// <param name="room">What may stand on the form itself, in bytes.</param>
    public PlaceList(IReadOnlyList<FormPlace> places, Func<FormPlace, int> weight, int room)
    {
        _places = places;
        IsLong = places.Count > 1 && places.Sum(weight) > room;
        Pages = IsLong ? Split(places, weight) : [places];
    }

    /// <summary>Whether it stands on pages of its own.</summary>
    public bool IsLong { get; }

    /// <summary>Its pages, in order; at least one.</summary>
    public IReadOnlyList<IReadOnlyList<FormPlace>> Pages { get; }

    /// <summary>What was sent, with the whole choice among its fields.</summary>
    /// <param name="sent">As it came.</param>
    /// <param name="isLost">Whether the choice is about a list that is no more; then those that wait for an answer are chosen.</param>
    public AnswerFields Read(AnswerFields sent, out bool isLost)
    {
        isLost = false;
        var said = sent.Without(Choice, Sent, Wanted, All);
        var chosen = PlaceChoice.Read(sent[Choice], _places);
        if (!IsLong || (chosen is null && sent[Choice].Length == 0))
        {
            return said;
        }

        isLost = chosen is null;
        chosen ??= [.. FormStart.Waiting(_places)];
        if (PageOf(sent[Sent]) is { } page)
        {
            chosen.ExceptWith(Pages[page - 1].Select(place => place.Key));
            chosen.UnionWith(Pages[page - 1].Select(place => place.Key).Where(key => sent.Has(Ticked, key)));
        }

        return said.With(Ticked, [.. Keys(place => sent[All] switch
        {
            "oui" => true,
            "non" => false,
            _ => chosen.Contains(place.Key),
        })]);
    }

    /// <summary>The page of the list that was asked for; null is the form, or its answer.</summary>
    public int? Asked(AnswerFields sent) => !IsLong ? null : PageOf(sent[Wanted]) ?? (sent[All].Length > 0 ? PageOf(sent[Sent]) : null);

    private IEnumerable<string> Keys(Func<FormPlace, bool> which) => _places.Where(which).Select(place => place.Key);

    private int? PageOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page >= 1 && page <= Pages.Count ? page : null;

    private static List<IReadOnlyList<FormPlace>> Split(IReadOnlyList<FormPlace> places, Func<FormPlace, int> weight)
    {
        var (pages, page, room) = (new List<IReadOnlyList<FormPlace>>(), new List<FormPlace>(), RoomOnAPage);
        foreach (var place in places)
        {
            if (page.Count > 0 && weight(place) > room)
            {
                pages.Add(page);
                (page, room) = ([], RoomOnAPage);
            }

            page.Add(place);
            room -= weight(place);
        }

        return [.. pages, page];
    }
}
