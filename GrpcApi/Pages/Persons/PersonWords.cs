using System.Text.Json;
using Soliguide.Contracts.Persons;
using Soliguide.GrpcApi.Pages.Hosting;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Persons;

/// <summary>What the page of a person says.</summary>
internal static class PersonWords
{
    /// <summary>How the mailbox stands, over the seasons.</summary>
    public static string Health(PersonOverview known) => known.Health switch
    {
        { State: MailboxState.SoftBounced, SoftBounces: var count, GivenUpSince: { } at } =>
            PageWords.Fill("person.health.givenUp", ("count", $"{count}"), ("day", Day(at))),
        { State: MailboxState.SoftBounced, SoftBounces: var count } => PageWords.Fill("person.health.softBounced", ("count", $"{count}")),
        { State: MailboxState.Dead, DeadSince: { } at } => PageWords.Fill("person.health.dead", ("day", Day(at))),
        { State: MailboxState.Objected } => PageWords.Fill("person.health.objected", ("day", Day(known.ObjectedAt!.Value))),
        { State: var state } => PageWords.Of("person.health", state),
    };

    /// <summary>Why nobody may write there although nothing else is kept.</summary>
    public static string Suppression(Suppression suppression) =>
        PageWords.Fill($"person.suppressed.{JsonNamingPolicy.CamelCase.ConvertName(suppression.Kind.ToString())}", ("day", Day(suppression.Since)));

    /// <summary>What just became of the request, said on the next page; null for what is no such word.</summary>
    public static string? Done(string? done) => done is "oubliee" or "bientot" or "levee" ? PageWords.Of($"person.done.{done}") : null;

    /// <summary>A day on the clocks of Paris.</summary>
    public static string Day(DateTimeOffset at) => FrenchDates.Long(Soliguide.Domain.Places.LocalDay.Of(at, CampaignClock.Zone));
}
