using Soliguide.Domain;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>What a reply amounts to, filled into the form in which answers are given. A person accepts, corrects or drops it.</summary>
/// <param name="Content">The answer; null when the facts do not make one.</param>
/// <param name="Left">Facts that found no place in it, hints included: shown beside the form.</param>
/// <param name="IsPlain">
/// Whether it says "nothing changes" and nothing else, plainly: the only kind that a setting may let apply at once, from a known address.
/// </param>
public sealed record ProposedAnswer(AnswerContent? Content, ValueList<Fact> Left, bool IsPlain);
