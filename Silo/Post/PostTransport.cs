namespace Soliguide.Silo.Post;

/// <summary>Where letters go.</summary>
public enum PostTransport
{
    /// <summary>Into a folder, as files.</summary>
    Folder,

    /// <summary>To a mail server of yours on this machine, section <c>Relay</c>. The best choice for a real campaign.</summary>
    Relay,

    /// <summary>To a mail provider, section <c>Provider</c>.</summary>
    Provider,
}
