namespace Soliguide.Silo.Post.Inbox;

/// <summary>What was read of a mail, and where it stands for it.</summary>
/// <param name="Hash">Its name.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="Kind">What it is: human, absence, deliveryReport...</param>
/// <param name="Because">The rule that decided.</param>
/// <param name="Reader">Version of the rules.</param>
/// <param name="Campaign">The campaign, where it could be told.</param>
/// <param name="Person">The person, where they could be told.</param>
internal sealed record SortedMail(
    string Hash, InboundState State, string Kind, string Because, int Reader, string? Campaign = null, string? Person = null);
