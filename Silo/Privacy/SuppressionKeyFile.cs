using Soliguide.Domain.Places.Contacts.Suppression;
using Soliguide.Silo.Post.Links;

namespace Soliguide.Silo.Privacy;

/// <summary>The keys of suppression: the first marks, the others still recognise.</summary>
internal static class SuppressionKeyFile
{
    /// <summary>Reads the keys; where there is no file, makes one with a new key.</summary>
    /// <exception cref="InvalidDataException">The file holds no keys; the message names the file and the line, never a secret.</exception>
    public static SuppressionKeys ReadOrMake(string path)
    {
        var keys = KeyLines.ReadOrMake(path, "Recognises people who must not be written to. Keep it for ever, and a copy apart from the database's.");
        try
        {
            return new SuppressionKeys(keys);
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }
}
