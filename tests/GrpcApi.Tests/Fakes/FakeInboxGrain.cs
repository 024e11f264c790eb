using Orleans.Concurrency;
using Soliguide.Contracts;
using Soliguide.Contracts.Inbox;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>The mails of the guide: set aside until somebody decides on them.</summary>
[StatelessWorker]
public sealed class FakeInboxGrain(FakeGuide guide) : Grain, IInboxGrain
{
    public Task<KeptMail[]> Aside(int max) =>
        Task.FromResult<KeptMail[]>([.. guide.Mails.Values.Select(file => file.Kept).Where(mail => mail.State == "quarantined").Take(max)]);

    public Task<KeptMailFile?> Look(string mail) => Task.FromResult(guide.Mails.GetValueOrDefault(mail));

    public Task<MailBytes?> Bytes(string mail) =>
        Task.FromResult(guide.Mails.TryGetValue(mail, out var file) ? new MailBytes(System.Text.Encoding.UTF8.GetBytes(file.Text)) : null);

    public Task<Receipt> TryAgain(string mail, string by) => Decide(mail, "tryAgain", by);

    public Task<Receipt> Close(string mail, string by) => Decide(mail, "closed", by);

    private Task<Receipt> Decide(string mail, string act, string by)
    {
        guide.Write();
        var file = guide.Mails[mail];
        if (file.Kept.State != "quarantined")
        {
            return Task.FromResult(Receipt.Refused("mail", "MAIL_NOT_ASIDE", "The mail does not wait to be looked at."));
        }

        guide.Mails[mail] = file with { Kept = file.Kept with { State = "arrived" }, Acts = [.. file.Acts, new MailAct(Samples.Noon, act, by)] };
        return Task.FromResult(Receipt.Done);
    }
}
