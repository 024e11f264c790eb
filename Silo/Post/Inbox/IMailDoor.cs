namespace Soliguide.Silo.Post.Inbox;

/// <summary>A way in for mail. What it has taken is kept before it is forgotten at the source.</summary>
internal interface IMailDoor
{
    /// <summary>The door's permanent name; cursors are kept under it.</summary>
    string Name { get; }

    /// <summary>Takes what is there, and then what comes, until stopped. Throws when the source fails; whoever runs it comes back later.</summary>
    /// <param name="arrived">Called after mails were kept.</param>
    /// <param name="stop">Ends it.</param>
    Task Run(Action arrived, CancellationToken stop);
}
