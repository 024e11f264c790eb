using System.Text.Json.Serialization;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Domain.Places.Updates;

/// <summary>What somebody says when asked about a place. A closed hierarchy: every case is nested here.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(NothingChanges), "nothingChanges")]
[JsonDerivedType(typeof(Changes), "changes")]
[JsonDerivedType(typeof(ClosedForGood), "closedForGood")]
[JsonDerivedType(typeof(WrongContact), "wrongContact")]
[JsonDerivedType(typeof(NotKnownYet), "notKnownYet")]
public abstract record AnswerContent
{
    private AnswerContent()
    {
    }

    /// <summary>What completes the update of a place; the other contents only say whom or when to ask.</summary>
    [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
    [JsonDerivedType(typeof(NothingChanges), "nothingChanges")]
    [JsonDerivedType(typeof(Changes), "changes")]
    [JsonDerivedType(typeof(ClosedForGood), "closedForGood")]
    public abstract record AboutPlace : AnswerContent;

    /// <summary>The most frequent answer (57 % in 2021), as valuable as a change: the sheet is right all season.</summary>
    public sealed record NothingChanges : AboutPlace;

    /// <summary>
    /// Closures, other hours, messages and stopped services, together. A stopped service is a closure with a service id.
    /// </summary>
    /// <param name="Periods">At least one; ids unique within the answer.</param>
    public sealed record Changes(ValueList<Period> Periods) : AboutPlace;

    /// <summary>The place is closed for good.</summary>
    /// <param name="Text">Words for the public, such as where to go instead.</param>
    public sealed record ClosedForGood(string? Text = null) : AboutPlace;

    /// <summary>"I am not the right person." Says nothing about the place.</summary>
    /// <param name="BetterMail">Who to ask instead, where they told us; private.</param>
    public sealed record WrongContact(string? BetterMail = null) : AnswerContent;

    /// <summary>"We do not know yet, ask again on ..." Says nothing about the place.</summary>
    /// <param name="AskAgainOn">The day to ask again, local to the place.</param>
    public sealed record NotKnownYet(DateOnly AskAgainOn) : AnswerContent;
}
