using Soliguide.Mailing.Words;

namespace Soliguide.Mailing.Letters;

/// <summary>
/// What templates may read, in snake case. Words only, on one line each, and never null: what is absent is an empty string, so
/// that a name misspelt in a template is an error and not a gap.
/// </summary>
internal sealed record LetterView(LetterModel Model)
{
    /// <summary>More places than this are listed by a line each.</summary>
    public const int CompactAbove = 20;

    public string Campaign { get; } = CleanText.Line(Model.Campaign);

    public string CampaignTitle { get; } = CleanText.Line(Model.CampaignTitle);

    public string PersonName { get; } = CleanText.Line(Model.PersonName, 120);

    public int Count { get; } = Model.Places.Count;

    public bool Compact { get; } = Model.Places.Count > CompactAbove;

    public IReadOnlyList<LetterPlaceView> Places { get; } = [.. Model.Places.Select(place => new LetterPlaceView(place))];

    public LetterPlaceView First => Places[0];

    public string Period { get; } = FrenchDates.Range(Model.PublicFrom, Model.PublicTo);

    public string ShortPeriod { get; } = FrenchDates.ShortRange(Model.PublicFrom, Model.PublicTo);

    public string PresumedFrom { get; } = FrenchDates.InFull(Model.PresumedFrom);

    /// <summary>Empty where all places share one.</summary>
    public IReadOnlyList<LetterDatesView> PresumedDates => [.. Model.PresumedDates.Select(dates => new LetterDatesView(
        dates, [.. Model.Places.Zip(Places).Where(place => dates.Places.Contains(place.First.Key)).Select(place => place.Second)]))];

    public IReadOnlyList<LetterLanguageView> Languages => [.. Model.OtherLanguages.Select(language => new LetterLanguageView(language, language.Of(Model.AnswerUrl)))];

    public string PresumedMessage { get; } = CleanText.Line(Model.PresumedMessage);

    public string AnswerUrl { get; } = Model.AnswerUrl;

    public string SenderName { get; } = CleanText.Line(Model.SenderName, 120);

    public string ReplyTo { get; } = Model.ReplyTo ?? Model.SenderAddress;

    public string ContactPhone { get; } = CleanText.Line(Model.ContactPhone);
}
