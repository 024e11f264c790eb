namespace Soliguide.Silo.Post.Inbox;

/// <summary>A mail that was kept and waits to be read.</summary>
/// <param name="Hash">Its name.</param>
/// <param name="ArrivedAt">When it came (UTC).</param>
/// <param name="Bytes">The message.</param>
internal sealed record WaitingMail(string Hash, DateTimeOffset ArrivedAt, byte[] Bytes);
