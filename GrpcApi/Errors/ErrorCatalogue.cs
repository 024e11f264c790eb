namespace Soliguide.GrpcApi.Errors;

/// <summary>Every reason that a caller can meet. docs/errors.md is written from it.</summary>
public static class ErrorCatalogue
{
    private static readonly Dictionary<string, ApiError> ByReason =
        CallErrors.All.Concat(FieldErrors.All).Concat(RuleErrors.All).ToDictionary(error => error.Reason);

    /// <summary>All errors, calls first, then fields, in the order of the page.</summary>
    public static IReadOnlyCollection<ApiError> All => ByReason.Values;

    /// <summary>The error of this reason; null when the catalogue does not know it.</summary>
    public static ApiError? Find(string reason) => ByReason.GetValueOrDefault(reason);
}
