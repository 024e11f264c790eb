using Soliguide.Contracts.Persons;

namespace Soliguide.Contracts.Reports;

/// <summary>The letters of a campaign as one structure would get them. The mailbox, the name and the link are invented.</summary>
/// <param name="Kind">Whom it stands for.</param>
/// <param name="Territory">The territory whose clocks and dates the letters follow.</param>
/// <param name="Places">The places they ask about.</param>
/// <param name="Language">What the person reads, ISO 639.</param>
/// <param name="Letters">The letters of the campaign in their order.</param>
[GenerateSerializer, Immutable, Alias("letter-sample")]
public sealed record LetterSample(LetterSampleKind Kind, string Territory, string[] Places, string Language, LetterPreview[] Letters);

/// <summary>Whom a sample stands for.</summary>
[Alias("letter-sample-kind")]
public enum LetterSampleKind
{
    /// <summary>Somebody who looks after one place.</summary>
    OnePlace,

    /// <summary>Somebody who looks after several: one letter for all of them.</summary>
    SeveralPlaces,

    /// <summary>Somebody who does not read French.</summary>
    OtherLanguage,

    /// <summary>A place that has nobody yet, as it would be written about: where nobody in the scope can be written to.</summary>
    Nobody,
}

/// <summary>One letter before it leaves.</summary>
/// <param name="Letter">Which letter.</param>
/// <param name="LeavesAt">The earliest moment at which the plan lets it leave (UTC); null where its phase has no date, or is not held.</param>
/// <param name="Subject">The subject; empty with a fault.</param>
/// <param name="Text">The part in plain text; empty with a fault.</param>
/// <param name="Html">The part in HTML; empty with a fault.</param>
/// <param name="Message">The whole letter, unsigned (RFC 5322); empty with a fault.</param>
/// <param name="Fault">Why it cannot be written, with the template's file and line where a template is at fault; null where it can.</param>
[GenerateSerializer, Immutable, Alias("letter-preview")]
public sealed record LetterPreview(
    LetterName Letter, DateTimeOffset? LeavesAt, string Subject, string Text, string Html, byte[] Message, string? Fault);
