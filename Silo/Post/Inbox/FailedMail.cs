namespace Soliguide.Silo.Post.Inbox;

/// <summary>A mail that could not be sorted this time.</summary>
/// <param name="Hash">Its name.</param>
/// <param name="Fault">The failure's name, never its words.</param>
internal sealed record FailedMail(string Hash, string Fault);
