using Soliguide.Contracts;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Grains.Proposals;
using Soliguide.Mailing.Incoming;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>Reads mail from the store again, for a place that somebody of the staff names.</summary>
internal sealed class KeptReplies(InboundBook book, ReadingFrames frames) : IReplyReader
{
    public async Task<ContactEntry?> Sender(string mail) =>
        await Open(mail, campaign: null) is var (read, _) && Mailbox.TryNormalise(read.Head.From, out var address)
            ? new ContactEntry(PersonKey.Of(address).Value, address, read.Head.FromName.Length == 0 ? null : read.Head.FromName, null, "fr")
            : null;

    public async Task<ReadReply?> Read(string mail, string campaign, string place, SheetDocument sheet, string by)
    {
        if (await Open(mail, campaign) is not var (read, arrived))
        {
            return null;
        }

        var services = DomainJson.Read<PlaceSheet>(sheet.Json).Services;
        var said = ReplyAnswers.Of(arrived, read, [new ReplyPlace(place, services, IsAnswered: false)], by);
        return new ReadReply(
            Mailbox.TryNormalise(read.Head.From, out var address) ? PersonKey.Of(address).Value : null, [.. said.Answers], [.. said.Hints], read.MayBeAnswered);
    }

    private async Task<(IncomingMail Read, DateTimeOffset ArrivedAt)?> Open(string mail, string? campaign)
    {
        if (await book.Kept(mail, CancellationToken.None) is not { } kept)
        {
            return null;
        }

        return (IncomingReader.Read(kept.Bytes, (await frames.Of(campaign)).At(kept.ArrivedAt)), kept.ArrivedAt);
    }
}
