namespace Soliguide.Domain.Places.Updates;

/// <summary>How an answer came. It drives trust ("internet" is weak) and the figures.</summary>
public enum Channel
{
    /// <summary>The link in a letter.</summary>
    Link,

    /// <summary>A reply to a letter.</summary>
    Mail,

    /// <summary>A telephone call.</summary>
    Call,

    /// <summary>Somebody went there.</summary>
    Visit,

    /// <summary>Local coordination told us.</summary>
    Coordination,

    /// <summary>Found on the internet: weak.</summary>
    Internet,

    /// <summary>Written in a chat.</summary>
    Chat,
}
