using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Contacts.Suppression;
using Soliguide.Grains.Persons;
using Soliguide.Grains.Places;
using Soliguide.Grains.Proposals;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Privacy;

/// <summary>Where a person is named or their address stands: stored records, stored mail, letters and mails as files.</summary>
internal sealed class PersonTraces(TraceQuery records, InboundBook mails, MailFiles files) : IPersonTraces
{
    public async Task<FoundTraces> Find(string person, string mail)
    {
        var trace = new AddressTrace(mail);
        var found = await records.Find(person, trace);
        var arrived = await mails.Traces(person, mail, trace, CancellationToken.None);
        var own = arrived.Where(m => m.Own).Select(m => m.Hash).ToHashSet();
        var places = found.Where(r => r.Type == "place").Select(r => (Traced: r, Record: DomainJson.Read<PlaceRecord>(r.Document))).ToArray();
        return new FoundTraces(
            [.. places.Where(p => p.Traced.Named || (p.Traced.Shown && trace.IsIn(DomainJson.Write(p.Record.Updates)))).Select(p => p.Traced.Key)],
            [.. found.Where(r => r.Type == "person").Select(r => r.Key)],
            [.. found.Where(r => r.Type == "proposal").Select(r => (r.Key, Own: IsOwn(r.Document, person, own)))
                .Concat((await mails.ProposalsOf(own, CancellationToken.None)).Select(key => (Key: key, Own: true)))
                .DistinctBy(p => p.Key)],
            [.. arrived.Select(m => m.Hash)],
            [.. files.Of(person, mail, trace, own)],
            [.. places.Where(p => trace.IsIn(DomainJson.Write(p.Record.Sheet))).Select(p => p.Traced.Key)]);
    }

    public async Task Erase(FoundTraces found)
    {
        await mails.Erase(found.Mails, CancellationToken.None);
        MailFiles.Erase(found.Files);
    }

    private static bool IsOwn(string document, string person, HashSet<string> mails) =>
        DomainJson.Read<ProposalRecord>(document).Said is { } said
        && (said.PersonId == person || (said.MessageId is { } message && mails.Contains(message)));
}
