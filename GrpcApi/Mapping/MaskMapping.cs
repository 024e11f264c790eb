using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Soliguide.GrpcApi.Errors;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>
/// Update masks. Every path is checked: one that is no field, such as a camel-case name, would otherwise change nothing without a word.
/// </summary>
internal static class MaskMapping
{
    private static readonly FieldMask.MergeOptions Replace = new()
    {
        ReplaceMessageFields = true,
        ReplaceRepeatedFields = true,
        ReplacePrimitiveFields = true,
    };

    /// <summary>Refuses an empty mask, unknown paths, and paths that <paramref name="isFixed"/> knows as not to be set.</summary>
    public static FieldMask ReadMask(this FieldMask? mask, MessageDescriptor of, Func<string, bool> isFixed, Reading at)
    {
        if (mask is null || mask.Paths.Count == 0)
        {
            at.Refuse(FieldErrors.Required, "Name the fields to change, such as plan.title.");
            return new FieldMask();
        }

        foreach (var path in mask.Paths)
        {
            if (!FieldMask.IsValid(of, path))
            {
                at.Refuse(FieldErrors.Mask, "Write proto field names, such as public_period rather than publicPeriod; lists are set as a whole.");
            }
            else if (isFixed(path))
            {
                at.Refuse(FieldErrors.Immutable, $"{path} cannot be set; leave it out of the mask.");
            }
        }

        return mask;
    }

    /// <summary>Replaces what the mask names in <paramref name="target"/> by what <paramref name="source"/> holds.</summary>
    public static void Apply(this FieldMask mask, IMessage source, IMessage target) => mask.Merge(source, target, Replace);
}
