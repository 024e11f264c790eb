using Soliguide.Contracts.Staff;
using Soliguide.GrpcApi.Hosting;

namespace Soliguide.GrpcApi.Access;

/// <summary>
/// Writes down what staff ask for before it is done: what happened and was not written down would be worse than a line about something that
/// a crash prevented.
/// </summary>
internal sealed class AccessJournal(IGrainFactory grains, [FromKeyedServices(ApiClocks.Wire)] TimeProvider clock)
{
    /// <summary>The name of whoever did not say it.</summary>
    public const string Unnamed = "staff";

    /// <summary>Writes a line; returns when it is stored.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="by">Under which id, where they may say so themselves.</param>
    /// <param name="what">The method or form.</param>
    /// <param name="subject">About what.</param>
    /// <param name="refused">Why it is not allowed; null where it is.</param>
    public Task Note(StaffIdentity who, string? by, string what, Subject subject, string? refused = null) =>
        grains.GetGrain<IStaffJournalGrain>(0).Note(new StaffAct(clock.GetUtcNow(), who.Id ?? by ?? Unnamed, who.Via, what, subject.Text, refused));
}
