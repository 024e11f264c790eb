using Soliguide.Domain.Links;

namespace Soliguide.Silo.Post.Links;

/// <summary>The keys of links: the first signs, a second one still verifies.</summary>
internal static class LinkKeyFile
{
    /// <summary>Reads the keys; where there is no file, makes one with a new key.</summary>
    /// <exception cref="InvalidDataException">The file holds no keys; the message names the file and the line, never a secret.</exception>
    public static LinkKeys ReadOrMake(string path)
    {
        var keys = KeyLines.ReadOrMake(path, "Signs the links of letters. Keep it as long as these letters are answered.");
        try
        {
            return new LinkKeys(keys);
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }
}
