using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Soliguide.Silo.Rehearsal.Structures;

/// <summary>
/// Dice that depend on the seed and on what they are thrown for, never on the order of throws: grains work side by side, and a seed
/// must still give the same summer.
/// </summary>
internal sealed class Draws(int seed)
{
    /// <summary>The dice for one question about one thing.</summary>
    public Random For(string question, string about)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{question}/{about}"), hash);
        return new Random(BinaryPrimitives.ReadInt32LittleEndian(hash));
    }

    /// <summary>One number from 0 (included) to 1 for one question about one thing.</summary>
    public double Share(string question, string about) => For(question, about).NextDouble();
}
