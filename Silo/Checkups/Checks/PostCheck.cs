using Microsoft.Extensions.Options;
using Soliguide.Silo.Post;
using Soliguide.Silo.Post.Preflight;

namespace Soliguide.Silo.Checkups.Checks;

/// <summary>
/// The way of letters and replies, as a preflight looks at it: mail server, DNS, mailbox. Where no mail is real yet, nothing of it is worse than a thing to look at;
/// where letters go into a folder, nobody is asked.
/// </summary>
internal sealed class PostCheck(PreflightRound round, IOptions<PostOptions> post) : ICheck
{
    public bool IsShared => true;

    public async Task<IReadOnlyList<Finding>> Look(CancellationToken cancellationToken)
    {
        if (post.Value.Transport == PostTransport.Folder)
        {
            return [Finding.Fine("POST_FOLDER")];
        }

        var found = await round.Look(cancellationToken);
        return post.Value.SendRealMail ? found : [.. found.Select(one => one.Weight == FindingWeight.Refusal ? one with { Weight = FindingWeight.Warning } : one)];
    }
}
