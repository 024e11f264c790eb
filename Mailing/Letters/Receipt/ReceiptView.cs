using Soliguide.Mailing.Words;

namespace Soliguide.Mailing.Letters.Receipt;

/// <summary>What the templates of a receipt may read, in snake case: words on one line, never null.</summary>
internal sealed record ReceiptView(ReceiptModel Model)
{
    public bool Applied { get; } = Model.IsApplied;

    public string CampaignTitle { get; } = CleanText.Line(Model.CampaignTitle);

    public string PersonName { get; } = CleanText.Line(Model.PersonName, 120);

    public string WrittenOn { get; } = Model.WrittenOn is { } day ? FrenchDates.InFull(day) : "";

    public int Count { get; } = Model.Places.Count;

    public IReadOnlyList<ReceiptPlaceView> Places { get; } = [.. Model.Places.Select(place => new ReceiptPlaceView(place))];

    public string TheirSubject { get; } = ReceiptSubject.Of(Model.Answers.Subject);

    public string AnswerUrl { get; } = Model.AnswerUrl;

    public string SenderName { get; } = CleanText.Line(Model.SenderName, 120);

    public string ContactPhone { get; } = CleanText.Line(Model.ContactPhone);
}

/// <summary>One place as the templates of a receipt read it.</summary>
internal sealed record ReceiptPlaceView(ReceiptPlace Place)
{
    public string Name { get; } = CleanText.Line(Place.Name, 200);

    public string Now { get; } = CleanText.Line(Place.Now);
}
