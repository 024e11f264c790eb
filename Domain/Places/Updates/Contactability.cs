namespace Soliguide.Domain.Places.Updates;

/// <summary>Whether letters can reach somebody for a place.</summary>
public enum Contactability
{
    /// <summary>An address is known and nothing speaks against it.</summary>
    Usable,

    /// <summary>Nobody to write to: a normal start that leads straight to a call.</summary>
    Missing,

    /// <summary>The address bounced for good.</summary>
    Bounced,

    /// <summary>The person said that the place is not theirs.</summary>
    WrongPerson,

    /// <summary>The person asked us not to write again.</summary>
    Refused,
}
