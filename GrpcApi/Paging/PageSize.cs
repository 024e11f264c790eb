using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Mapping;

namespace Soliguide.GrpcApi.Paging;

/// <summary>How many items a page has: 50 unless asked for, at most 500. Larger wishes get the largest page (AIP-158).</summary>
internal static class PageSize
{
    public const int Default = 50;
    public const int Largest = 500;

    /// <summary>Design's largest message: a page ends early rather than growing over it, so that a bad line makes progress.</summary>
    public const int LargestBytes = 64 * 1024;

    public static int Read(int asked, Reading at)
    {
        if (asked < 0)
        {
            at.Refuse(FieldErrors.PageSize, $"Give 1 to {Largest}, or nothing for {Default}.");
        }

        return asked == 0 ? Default : Math.Min(asked, Largest);
    }
}
