namespace Soliguide.GrpcApi.Hosting;

/// <summary>Which other sites' pages may read public methods.</summary>
public enum CrossSiteReaders
{
    /// <summary>Those of every site.</summary>
    Any,

    /// <summary>Those of the sites that are listed.</summary>
    Listed,

    /// <summary>Those of no site but this one.</summary>
    Nobody,
}
