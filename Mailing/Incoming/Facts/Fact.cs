using Soliguide.Domain.Places.Hours;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>
/// One thing that a reply says. A closed hierarchy: every case is nested here. Facts make a proposal that a person accepts, corrects
/// or drops; nothing in a mail is ever an instruction.
/// </summary>
/// <param name="Confidence">How sure it is that this was said.</param>
/// <param name="Evidence">The words it was read from, as written; private.</param>
public abstract record Fact(Confidence Confidence, string Evidence)
{
    /// <summary>"Nothing changes."</summary>
    /// <param name="Confidence">How sure.</param>
    /// <param name="Evidence">The words.</param>
    public sealed record NothingChanges(Confidence Confidence, string Evidence) : Fact(Confidence, Evidence);

    /// <summary>The place is closed.</summary>
    /// <param name="From">First day.</param>
    /// <param name="To">Last day, included; null is until further notice, or not said.</param>
    /// <param name="Confidence">How sure.</param>
    /// <param name="Evidence">The words.</param>
    public sealed record Closed(DateOnly From, DateOnly? To, Confidence Confidence, string Evidence) : Fact(Confidence, Evidence);

    /// <summary>The place is open at other hours.</summary>
    /// <param name="From">First day.</param>
    /// <param name="To">Last day, included; null is until further notice.</param>
    /// <param name="Hours">The week; null when they say that hours change but not to which.</param>
    /// <param name="Confidence">How sure.</param>
    /// <param name="Evidence">The words.</param>
    public sealed record OtherHours(DateOnly From, DateOnly? To, WeeklyHours? Hours, Confidence Confidence, string Evidence)
        : Fact(Confidence, Evidence);

    /// <summary>A service stops while the place goes on.</summary>
    /// <param name="Category">Category of the field, such as <c>shower</c>.</param>
    /// <param name="From">First day.</param>
    /// <param name="To">Last day, included; null is until further notice.</param>
    /// <param name="Confidence">How sure.</param>
    /// <param name="Evidence">The words.</param>
    public sealed record ServiceStops(string Category, DateOnly From, DateOnly? To, Confidence Confidence, string Evidence)
        : Fact(Confidence, Evidence);

    /// <summary>Something for the public that closes nothing, such as "by appointment only".</summary>
    /// <param name="From">First day.</param>
    /// <param name="To">Last day, included.</param>
    /// <param name="Confidence">How sure.</param>
    /// <param name="Evidence">The words; they are the message.</param>
    public sealed record Message(DateOnly From, DateOnly To, Confidence Confidence, string Evidence) : Fact(Confidence, Evidence);

    /// <summary>"I am not the right person."</summary>
    /// <param name="BetterMail">Whom to ask instead, lower case; null when not said.</param>
    /// <param name="Confidence">How sure.</param>
    /// <param name="Evidence">The words.</param>
    public sealed record WrongContact(string? BetterMail, Confidence Confidence, string Evidence) : Fact(Confidence, Evidence);

    /// <summary>The place is closed for good.</summary>
    /// <param name="Confidence">How sure.</param>
    /// <param name="Evidence">The words.</param>
    public sealed record ClosedForGood(Confidence Confidence, string Evidence) : Fact(Confidence, Evidence);

    /// <summary>"We do not know yet."</summary>
    /// <param name="AskAgainOn">When to ask again; null when not said.</param>
    /// <param name="Confidence">How sure.</param>
    /// <param name="Evidence">The words.</param>
    public sealed record NotKnownYet(DateOnly? AskAgainOn, Confidence Confidence, string Evidence) : Fact(Confidence, Evidence);
}
