using Soliguide.Domain;

namespace Soliguide.Mailing.Letters.Receipt;

/// <summary>
/// The automatic mail to somebody who replied by mail: what it confirms and how it continues their thread. The same model always gives the
/// same bytes.
/// </summary>
public sealed record ReceiptModel
{
    /// <summary>The campaign's title as structures read it.</summary>
    public required string CampaignTitle { get; init; }

    /// <summary>ISO 639 code of the templates to use; <c>fr</c> is the only one so far.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>What the person is called; null greets without a name.</summary>
    public string? PersonName { get; init; }

    /// <summary>The person's mail address, without display name.</summary>
    public required string Recipient { get; init; }

    /// <summary>Whether what they wrote was applied; false says only that it arrived and will be read.</summary>
    public required bool IsApplied { get; init; }

    /// <summary>The day they wrote, local; null where their mail does not say it credibly.</summary>
    public DateOnly? WrittenOn { get; init; }

    /// <summary>The places it speaks of, at least one, with what the public reads of each now.</summary>
    public required ValueList<ReceiptPlace> Places { get; init; }

    /// <summary>Where this person corrects; an absolute http or https address, which carries the token.</summary>
    public required string AnswerUrl { get; init; }

    /// <summary>Who writes, as the recipient sees it.</summary>
    public required string SenderName { get; init; }

    /// <summary>The address it is from.</summary>
    public required string SenderAddress { get; init; }

    /// <summary>Where replies go; null is the sender's address.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The number that structures may call; null mentions none.</summary>
    public string? ContactPhone { get; init; }

    /// <summary>Its own id without angle brackets, from <see cref="LetterIds.Receipt"/>.</summary>
    public required string MessageId { get; init; }

    /// <summary>The mail it answers.</summary>
    public required AnsweredMail Answers { get; init; }

    /// <summary>When it is written, with the offset that the recipient should read.</summary>
    public required DateTimeOffset Date { get; init; }
}

/// <summary>A place of a receipt.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Now">What the public reads of it now, in words; empty where nothing is to be said.</param>
public sealed record ReceiptPlace(string Name, string Now);
