using System.Security.Cryptography;
using System.Text;
using Soliguide.Contracts.Proposals;

namespace Soliguide.GrpcApi.Pages.Reading;

/// <summary>
/// A mark of what somebody saw of a proposal: better rules may understand a mail while its page is open, and a colleague may hand it on.
/// </summary>
internal static class ReadingMark
{
    private const int Length = 16;

    public static string Of(ProposalView view)
    {
        var seen = new StringBuilder().AppendJoin(' ', view.Said.Places).Append('\n').Append(view.HandedOn.Length);
        foreach (var answer in view.Said.Answers)
        {
            seen.Append('\n').AppendJoin(' ', answer.Places).Append('\n').Append(answer.Submission.Json);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seen.ToString())))[..Length];
    }
}
