namespace Soliguide.Tests.Shared.Checker;

/// <summary>A letter as the outbox has it.</summary>
/// <param name="Person">To whom.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Kind">Which letter.</param>
/// <param name="State">Where it stands.</param>
internal sealed record LetterRow(string Person, string Campaign, string Kind, string? State)
{
    /// <summary>The query that brings them.</summary>
    public const string Query = "SELECT person AS Person, campaign AS Campaign, kind AS Kind, state AS State FROM letter;";
}
