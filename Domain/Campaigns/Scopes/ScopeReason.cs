namespace Soliguide.Domain.Campaigns.Scopes;

/// <summary>Why a place is asked or not: stable codes, counted by previews and shown to staff in their own words.</summary>
public static class ScopeReason
{
    /// <summary>The rule covers the place.</summary>
    public const string Covered = "COVERED";

    /// <summary>Asked by a single exception.</summary>
    public const string ExceptionIn = "EXCEPTION_IN";

    /// <summary>Left out by a single exception.</summary>
    public const string ExceptionOut = "EXCEPTION_OUT";

    /// <summary>Its territory takes no part.</summary>
    public const string Territory = "TERRITORY";

    /// <summary>Its sheet is a draft, taken off, or closed for good.</summary>
    public const string Status = "STATUS";

    /// <summary>Its kind is not asked.</summary>
    public const string Kind = "KIND";

    /// <summary>Its readers are not those of the campaign.</summary>
    public const string Visibility = "VISIBILITY";

    /// <summary>None of its services is asked about.</summary>
    public const string Category = "CATEGORY";

    /// <summary>Its owner network is treated apart.</summary>
    public const string Network = "NETWORK";
}
