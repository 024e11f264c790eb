using Orleans.Concurrency;
using Soliguide.Contracts;
using Soliguide.Contracts.Inbox;

namespace Soliguide.Grains.Inbox;

/// <summary>Mail that came in, from the host's book.</summary>
[GrainType("inbox"), StatelessWorker]
internal sealed class InboxGrain(IInboxBook book) : Grain, IInboxGrain
{
    private const int LargestPage = 1000;

    public async Task<KeptMail[]> Aside(int max) => [.. await book.Aside(Math.Clamp(max, 1, LargestPage))];

    public Task<KeptMailFile?> Look(string mail) => book.Look(mail);

    public async Task<MailBytes?> Bytes(string mail) => await book.Bytes(mail) is { } bytes ? new MailBytes(bytes) : null;

    public Task<Receipt> TryAgain(string mail, string by) => book.TryAgain(mail, by);

    public Task<Receipt> Close(string mail, string by) => book.Close(mail, by);
}
