namespace Soliguide.Cli.Doctor;

/// <summary>Something that was looked at.</summary>
/// <param name="What">What: server, ready, services, recount, staff, key, or a campaign.</param>
/// <param name="Weight">How it is.</param>
/// <param name="Said">What was found, and what to do about it.</param>
internal sealed record Finding(string What, Weight Weight, string Said);

/// <summary>How something is.</summary>
internal enum Weight
{
    /// <summary>As it should be.</summary>
    Well,

    /// <summary>It works; somebody should look at it.</summary>
    Look,

    /// <summary>It does not work.</summary>
    Wrong,
}
