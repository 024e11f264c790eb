namespace Soliguide.Silo.Post.Smtp;

/// <summary>The server that takes our letters, and how it wants to be spoken to.</summary>
internal interface IMailServer
{
    /// <summary>Its name and port, for people.</summary>
    string Name { get; }

    /// <summary>Connects a client so that it may send.</summary>
    Task Connect(LetterClient client, CancellationToken cancellationToken);
}
