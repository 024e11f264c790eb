namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>How sure it is that a fact was said.</summary>
public enum Confidence
{
    /// <summary>A hint: shown beside the reply, never filled in.</summary>
    Low,

    /// <summary>Said in round words, such as "in August": filled in, to be looked at.</summary>
    Medium,

    /// <summary>Said to the day, or plainly.</summary>
    High,
}
