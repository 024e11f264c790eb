using System.Globalization;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;

namespace Soliguide.Grains.Proposals;

/// <summary>What a proposal becomes when somebody gives it to a place.</summary>
internal static class PassedProposal
{
    private const char Generation = '~';

    /// <summary>
    /// The id of what a proposal becomes at a place, from its own: the same decision twice makes one, and way back to a place makes another.
    /// </summary>
    public static string IdAfter(string id, string place)
    {
        var at = id.LastIndexOf(Generation);
        var count = at < 0 ? 0 : int.Parse(id.AsSpan(at + 1, id.IndexOf('.', at) - at - 1), CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{(at < 0 ? id : id[..at])}{Generation}{count + 1}.{place}");
    }

    /// <summary>The campaign it answers at a place: its own where that met the place, else the newest that covers it; null where none does.</summary>
    public static string? CampaignOf(Proposal said, PlaceFile file) =>
        file.Updates.Any(update => update.Campaign == said.Campaign)
            ? said.Campaign
            : file.Updates.LastOrDefault(update => update.InScope)?.Campaign;

    /// <summary>The proposal at its new place.</summary>
    /// <param name="said">What it was.</param>
    /// <param name="place">The place.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="person">Whose answer it is there; null where nobody who is asked said it.</param>
    /// <param name="reply">What its mail says about the place; null where there is no mail, or none any more.</param>
    /// <param name="origin">Where it comes from.</param>
    public static Proposal Of(Proposal said, string place, string campaign, string? person, ReadReply? reply, ProposalOrigin origin) => said with
    {
        Flags = [.. Flags(said, person, reply)],
        Campaign = campaign,
        PersonId = person,
        Places = [place],
        Answers = reply?.Answers ?? Moved(said, place),
        Hints = reply?.Hints ?? said.Hints,
        MayBeConfirmed = reply is { MayBeAnswered: true, SenderId: { } sender } && sender == person,
        Origin = origin,
    };

    private static IEnumerable<string> Flags(Proposal said, string? person, ReadReply? reply)
    {
        string[] over = [ProposalFlags.Unmatched, ProposalFlags.Quarantined, ProposalFlags.SeveralPlaces, ProposalFlags.PassedOn, ProposalFlags.Stranger];
        var flags = said.Flags.Except(over).Append(ProposalFlags.PassedOn);
        return said.Source == ProposalSource.Mail && (person is null || reply?.SenderId != person) ? flags.Append(ProposalFlags.Stranger) : flags;
    }

    /// <summary>Without its words nothing is read anew: one answer goes along, of several nobody knows which is meant.</summary>
    private static ProposedAnswer[] Moved(Proposal said, string place) => said.Answers is [var only] ? [only with { Places = [place] }] : [];
}
