using System.Runtime.CompilerServices;
using System.Text;

namespace Soliguide.Mailing.Tests.Letters;

public sealed class GoldenLetterTests
{
    public static TheoryData<string> Names => [.. GoldenLetters.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_KnownModel_GivesTheBytesOfTheGoldenFile(string name)
    {
        var written = Samples.Writer.WriteBytes(GoldenLetters.All[name]);
        var file = Path.Combine(Folder(), $"{name}.eml");
        if (Environment.GetEnvironmentVariable("SOLIGUIDE_ACCEPT_GOLDEN") == "1")
        {
            File.WriteAllBytes(file, written);
        }

        // Compared as text first: a difference is then shown where it is.
        var golden = File.ReadAllBytes(file);
        Assert.Equal(Encoding.ASCII.GetString(golden), Encoding.ASCII.GetString(written));
        Assert.Equal(golden, written);
    }

    [Fact]
    public void GoldenFolder_EveryFile_BelongsToALetter()
    {
        var files = Directory.EnumerateFiles(Folder(), "*.eml").Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(GoldenLetters.All.Keys.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "Golden");
}
