namespace Soliguide.Silo.Post.Inbox;

/// <summary>A mail that was kept and waits to be read.</summary>
/// <param name="Hash">Its name.</param>
/// <param name="ArrivedAt">When it came (UTC).</param>
/// <param name="Bytes">The message.</param>
/// <param name="Attempts">How often sorting it failed; such a mail is tried by itself.</param>
internal sealed record WaitingMail(string Hash, DateTimeOffset ArrivedAt, byte[] Bytes, int Attempts = 0);
