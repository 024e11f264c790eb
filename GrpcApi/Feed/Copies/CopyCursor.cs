using System.Globalization;
using Soliguide.GrpcApi.Mapping;
using Soliguide.GrpcApi.Paging;

namespace Soliguide.GrpcApi.Feed.Copies;

/// <summary>How far a copy has come: a feed and a position in it. On the wire it is a page token, bound to the copy's scope.</summary>
/// <param name="Epoch">The feed; empty is a copy that has not begun.</param>
/// <param name="Position">The last position that it has applied.</param>
/// <param name="BeginsUntil">The feed's last position when it began: what is older than that and comes now, it never had.</param>
internal sealed record CopyCursor(string Epoch, long Position, long BeginsUntil)
{
    private const char Between = '@';

    /// <summary>A copy that has not begun.</summary>
    public static CopyCursor None { get; } = new("", 0, 0);

    public static CopyCursor Read(string text, CopyScope scope, Reading at)
    {
        if (PageToken.Read(text, scope.ToString(), at) is not { } token)
        {
            return None;
        }

        var parts = token.After.Split(Between);
        if (parts.Length == 3
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var until))
        {
            return new CopyCursor(parts[0], position, until);
        }

        PageToken.Refuse(at);
        return None;
    }

    /// <summary>A copy that begins now with a shelf.</summary>
    public static CopyCursor Begin(CardShelf shelf) => new(shelf.Epoch, 0, shelf.Log.Head);

    public string Write(CopyScope scope) =>
        new PageToken(string.Create(CultureInfo.InvariantCulture, $"{Epoch}{Between}{Position}{Between}{BeginsUntil}")).Write(scope.ToString());
}
