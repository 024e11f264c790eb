using Soliguide.Domain;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Mailing.Letters;

/// <summary>
/// All that one letter says: one person, one step of a campaign, every place of that person that still needs an answer.
/// The same model always gives the same bytes, so a letter written again after a crash is the same letter.
/// </summary>
public sealed record LetterModel
{
    /// <summary>The campaign's id, such as <c>summer-2019</c>.</summary>
    public required string Campaign { get; init; }

    /// <summary>The campaign's title as structures read it, in the letter's language.</summary>
    public required string CampaignTitle { get; init; }

    /// <summary>Which letter of the campaign.</summary>
    public required LetterKind Kind { get; init; }

    /// <summary>ISO 639 code of the templates to use; <c>fr</c> is the only one so far.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>What the person is called; null greets without a name.</summary>
    public string? PersonName { get; init; }

    /// <summary>The person's mail address, without display name.</summary>
    public required string Recipient { get; init; }

    /// <summary>The places that still need an answer, at least one, in the order in which they are listed.</summary>
    public required ValueList<LetterPlace> Places { get; init; }

    /// <summary>First day of the period that the campaign asks about.</summary>
    public required DateOnly PublicFrom { get; init; }

    /// <summary>Last day of that period, included.</summary>
    public required DateOnly PublicTo { get; init; }

    /// <summary>The day from which the public reads the default where nobody answered.</summary>
    public required DateOnly PresumedFrom { get; init; }

    /// <summary>
    /// The dates of the default by group of places, where they are not the same for all; empty where they are, which is the rule.
    /// <see cref="PresumedFrom"/> is then the earliest.
    /// </summary>
    public ValueList<LetterDates> PresumedDates { get; init; } = [];

    /// <summary>The default's words, from the campaign's plan.</summary>
    public required string PresumedMessage { get; init; }

    /// <summary>Where this person answers for all the places; an absolute http or https address, which carries the token.</summary>
    public required string AnswerUrl { get; init; }

    /// <summary>Other languages in which the person may answer; empty for who reads the letter's own.</summary>
    public ValueList<LetterLanguage> OtherLanguages { get; init; } = [];

    /// <summary>Who writes, as the recipient sees it.</summary>
    public required string SenderName { get; init; }

    /// <summary>The address the letter is from.</summary>
    public required string SenderAddress { get; init; }

    /// <summary>Where replies go; null is the sender's address.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The number that structures may call, as they should read it; null mentions none.</summary>
    public string? ContactPhone { get; init; }

    /// <summary>Where the mail program's "unsubscribe" leads, a mailto or https address; null leaves the header out.</summary>
    public string? Unsubscribe { get; init; }

    /// <summary>
    /// The https address that takes one person off by a bare POST (RFC 8058), for the mail program's own button; null leaves it out. It
    /// wants <see cref="Unsubscribe"/> beside it for programs that only write mails.
    /// </summary>
    public string? OneClickUnsubscribe { get; init; }

    /// <summary>The letter's own id without angle brackets, from <see cref="LetterIds.MessageId"/>.</summary>
    public required string MessageId { get; init; }

    /// <summary>Ids of the letters before it in the thread, oldest first, from <see cref="LetterIds.References"/>.</summary>
    public ValueList<string> References { get; init; } = [];

    /// <summary>The letter this one follows up; null for the first of a thread.</summary>
    public string? InReplyTo => References.Count == 0 ? null : References[References.Count - 1];

    /// <summary>When it is written, with the offset that the recipient should read.</summary>
    public required DateTimeOffset Date { get; init; }
}
