using System.Security.Cryptography;
using System.Text;

namespace Soliguide.GrpcApi.Pages.Answers;

/// <summary>The style of the answer page, inside the page: one request on a slow line. The policy allows this text alone, and no script.</summary>
internal static class AnswerStyle
{
    public static string Text { get; } = Read();

    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'; "
        + "img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static string Read()
    {
        using var stream = typeof(AnswerStyle).Assembly.GetManifestResourceStream("answer.css")
            ?? throw new InvalidOperationException("answer.css is not embedded; see GrpcApi.csproj.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
