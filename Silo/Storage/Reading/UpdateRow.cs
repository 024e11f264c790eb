namespace Soliguide.Silo.Storage.Reading;

/// <summary>How far one place has come in one campaign, without personal data.</summary>
/// <param name="Place">Its key.</param>
/// <param name="Territory">Its territory.</param>
/// <param name="Stage">The stage in camel case.</param>
/// <param name="InScope">Whether the campaign covers it now.</param>
/// <param name="Channel">How the standing answer came, camel case.</param>
/// <param name="Answer">What it said: nothingChanges, closure, services, hours, message, closedForGood.</param>
/// <param name="AnsweredAt">When (UTC).</param>
/// <param name="Calls">Calls made.</param>
internal sealed record UpdateRow(
    string Place, string Territory, string? Stage, bool InScope, string? Channel, string? Answer, DateTimeOffset? AnsweredAt, int Calls)
{
    /// <summary>Why it waits for a call, camel case; null when it does not.</summary>
    public string? DeskReason { get; init; }

    /// <summary>Since when it waits (UTC).</summary>
    public DateTimeOffset? DeskSince { get; init; }

    /// <summary>Not to be called before (UTC); null is at once.</summary>
    public DateTimeOffset? DeskNotBefore { get; init; }
}
