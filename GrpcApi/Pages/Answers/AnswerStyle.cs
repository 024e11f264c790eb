using System.Security.Cryptography;
using System.Text;
using Soliguide.GrpcApi.Hosting;

namespace Soliguide.GrpcApi.Pages.Answers;

/// <summary>The style of the answer page, inside the page: one request on a slow line. The policy allows this text alone, and no script.</summary>
internal static class AnswerStyle
{
    public static string Text { get; } = EmbeddedFile.Text("answer.css").ReplaceLineEndings("\n");

    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'; "
        + "img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
}
