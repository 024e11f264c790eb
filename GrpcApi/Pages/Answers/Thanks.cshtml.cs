using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Pages.Answers.Doors;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Answers.Words;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Pages.Answers;

/// <summary>
/// After an answer: what the public reads now, place by place, in words and with weekdays. Read from the places themselves, so that it can
/// be opened again and never says what is not so.
/// </summary>
internal sealed partial class ThanksModel(AnswerDoor door, GuessLimit guesses, IGrainFactory grains, IOptions<PagesOptions> options)
    : AnswerPage(door, guesses, options)
{
    /// <summary>Places of which the name is told; of the others their number. A slow line bears no more.</summary>
    public const int Named = 40;

    /// <summary>Whether the answer waits for a person to read it.</summary>
    public bool IsPending { get; private set; }

    /// <summary>Whether something was said to staff alone.</summary>
    public bool HasNote { get; private set; }

    /// <summary>What was said, and of which places it is the same.</summary>
    public IReadOnlyList<SaidGroup> Groups { get; private set; } = [];

    /// <summary>Places that still need an answer.</summary>
    public int Left { get; private set; }

    protected override IReadOnlyList<string> Kept => ["d"];

    public async Task<IActionResult> OnGet(string token, string? d)
    {
        if (!await TryOpen(token))
        {
            return Page();
        }

        if (d is not null && AnswerId.IsMatch(d))
        {
            IsPending = await IsOpen(AnswerSender.ProposalOf(d));
            HasNote = await IsOpen(AnswerSender.NoteOf(d));
        }

        Groups = [.. Open!.Places
            .Select(place => (Place: place, Lines: Lines(place)))
            .Where(said => said.Lines.Count > 0)
            .GroupBy(said => string.Join('\n', said.Lines.Select(line => line.Text)))
            .Select(same => new SaidGroup([.. same.Select(said => said.Place)], same.First().Lines))];
        if (Groups.Count == 0 && !IsPending && !HasNote)
        {
            return See(Address());
        }

        Left = Open.IsOver ? 0 : Open.Places.Count(place => place is { IsDone: false, IsNotMine: false, AskAgainOn: null });
        return Page();
    }

    private async Task<bool> IsOpen(string proposal) =>
        await grains.GetGrain<IProposalGrain>(proposal).Read() is { State: ProposalState.Open, Said.PersonId: { } person } && person == Open!.Link.PersonId;

    private IReadOnlyList<SaidLine> Lines(FormPlace place) => place switch
    {
        { Answer: { } answer } => new AnswerSaid(Words, place.Today).Lines(answer.Content, LocalDay.Of(answer.At, place.Zone), place.Sheet),
        { IsNotMine: true } => [new SaidLine(Words["said.notMe"])],
        { AskAgainOn: { } day } => [new SaidLine(Words.Fill("said.later", ("day", Words.Full(day))))],
        _ => [],
    };

    [GeneratedRegex("^[0-9a-f]{1,16}-[0-9a-f]{12}$", RegexOptions.CultureInvariant)]
    private static partial Regex AnswerId { get; }
}

/// <summary>Places of which the same was said.</summary>
/// <param name="Places">The places.</param>
/// <param name="Lines">What the public reads of them.</param>
internal sealed record SaidGroup(IReadOnlyList<FormPlace> Places, IReadOnlyList<SaidLine> Lines)
{
    /// <summary>Whether there is a public page to look at.</summary>
    public bool IsPublic => Places[0].Answer is { Content: not AnswerContent.ClosedForGood };
}
