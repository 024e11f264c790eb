namespace Soliguide.Mailing.Letters;

/// <summary>One place as templates read it; absent is an empty string or an empty list.</summary>
internal sealed record LetterPlaceView(LetterPlace Place)
{
    public string Key { get; } = Place.Key.ToString();

    public string Name { get; } = CleanText.Line(Place.Name, 200);

    public string City { get; } = CleanText.Line(Place.City);

    public IReadOnlyList<string> Services { get; } = Lines(Place.Services);

    public string Hours { get; } = CleanText.Line(Place.Hours);

    public IReadOnlyList<string> Phones { get; } = Lines(Place.Phones);

    public IReadOnlyList<string> Planned { get; } = Lines(Place.Planned);

    public string LastVerified { get; } = CleanText.Line(Place.LastVerified);

    public string LastSeason { get; } = CleanText.Line(Place.LastSeason);

    private static IReadOnlyList<string> Lines(IEnumerable<string> texts) =>
        [.. texts.Select(text => CleanText.Line(text)).Where(text => text.Length > 0)];
}
