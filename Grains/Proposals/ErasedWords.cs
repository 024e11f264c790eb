using Soliguide.Contracts;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Grains.Proposals;

/// <summary>A proposal without the words of whoever wrote it. What was understood of the place stays: days and hours name nobody.</summary>
internal static class ErasedWords
{
    /// <summary>The record afterwards; the same one when there is nothing to erase.</summary>
    public static ProposalRecord From(ProposalRecord record, EraseProposal erase, DateTimeOffset now)
    {
        if (record.Said is null)
        {
            return record;
        }

        var next = erase.Mail is { } mail ? Redaction.WithoutAddress(record, mail) : record;
        next = erase.Words && !next.Said!.Flags.Contains(EraseProposal.Flag) ? WithoutWords(next) : next;
        next = erase.PersonId is { } person ? Redaction.WithoutPerson(next, person) : next;
        return erase.CloseBy is { } by && next.State == ProposalState.Open
            ? next with { State = ProposalState.Refused, By = by, At = now, Reason = EraseProposal.Flag }
            : next;
    }

    private static ProposalRecord WithoutWords(ProposalRecord record)
    {
        var said = record.Said!;
        return record with
        {
            Said = said with
            {
                Flags = [.. said.Flags, EraseProposal.Flag],
                PersonId = null,
                Answers = [.. said.Answers.Select(WithoutWords)],
                Original = null,
                MessageId = null,
                MayBeConfirmed = false,
                Origin = said.Origin is null ? null : said.Origin with { Note = null },
                Hints = [],
            },
            HandedOn = record.HandedOn?.Select(handed => handed with { Note = null }).ToValueList(),
            Corrected = record.Corrected?.Select(WithoutWords).ToValueList(),
            Reason = record.Reason is null ? null : EraseProposal.Flag,
        };
    }

    private static ProposedAnswer WithoutWords(ProposedAnswer answer)
    {
        var said = DomainJson.Read<Submission>(answer.Submission.Json);
        var content = said.Content is AnswerContent.WrongContact ? new AnswerContent.WrongContact() : said.Content;
        return answer with
        {
            Submission = new SubmissionDocument(DomainJson.Write(said with { Content = content, By = Redaction.Somebody })),
            Facts = [.. answer.Facts.Select(fact => fact with { Excerpt = null })],
        };
    }
}
