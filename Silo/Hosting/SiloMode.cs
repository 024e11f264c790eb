namespace Soliguide.Silo.Hosting;

/// <summary>What the silo lives on.</summary>
internal enum SiloMode
{
    /// <summary>The replay of summer 2019 on invented places, at a day a second: the default.</summary>
    Demo,

    /// <summary>The real clock and imported places. Nothing of the simulation is loaded.</summary>
    Live,
}
