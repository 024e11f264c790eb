using MimeKit;

namespace Soliguide.Mailing.Incoming;

/// <summary>One leaf of a mail's tree of parts.</summary>
/// <param name="Entity">The part; for a mail within, the part that holds it.</param>
/// <param name="Mails">How many mails it lies within: 0 is the arriving mail's own.</param>
internal readonly record struct SeenPart(MimeEntity Entity, int Mails)
{
    /// <summary>Whether the part belongs to the arriving mail itself, not to one it carries.</summary>
    public bool Own => Mails == 0;

    public bool Is(string mediaType) => string.Equals(Entity.ContentType.MimeType, mediaType, StringComparison.OrdinalIgnoreCase);
}
