using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Grains.Places;

namespace Soliguide.Grains.Persons;

/// <content>Automatic mails that confirm what the person wrote: rows of the record like letters, written before anything is sent.</content>
internal sealed partial class PersonGrain
{
    public async Task Confirm(ConfirmReply reply)
    {
        var zone = await ZoneOf(reply.Places);
        await Save(ReceiptBox.Confirm(Record, reply, zone, clock.GetUtcNow()));
    }

    public async Task SendAgain(string campaign, string place, string call) =>
        await Save(ReceiptBox.SendAgain(Record, campaign, place, call, await ZoneOf([place]), clock.GetUtcNow()));

    private async Task<LetterDraft?> TakeReceipt(string campaign)
    {
        var now = clock.GetUtcNow();
        if (ReceiptBox.Waiting(Record) is not var (day, receipt) || receipt.Letter.Campaign != campaign
            || !LetterBox.MayBeTaken(receipt.Letter, now, options.Value.LetterLease))
        {
            return null;
        }

        var places = receipt.Call is null ? await Spoken(receipt.Places, campaign) : await Silent(campaign);
        if (!ReceiptBox.TakesMail(Record) || places.Length == 0 || ReceiptBox.IsStale(receipt, now))
        {
            await Save(ReceiptBox.CancelDue(Record));
            return null;
        }

        var taken = LetterBox.Taken(receipt.Letter, now);
        await Save(ReceiptBox.Move(Record, day, taken));
        return PersonMapping.ToDraft(this.GetPrimaryKeyString(), Record, taken, places) with
        {
            EarlierLetters = [],
            Confirmed = receipt.Call is null ? new ConfirmedMail(ReceiptBox.DayOf(day), receipt.Mail, receipt.IsApplied) : null,
            Again = receipt.Call is null ? null : new LetterAgain(ReceiptBox.DayOf(day), LastLeft(campaign)),
        };
    }

    private async Task<PlaceBrief[]> Spoken(IEnumerable<string> places, string campaign)
    {
        var files = await Task.WhenAll(places.Select(place => GrainFactory.GetGrain<IPlaceGrain>(place).Read()));
        return [.. files.OfType<PlaceFile>().Select(file => PersonMapping.ToReceiptBrief(file, campaign))];
    }

    private async Task<PlaceBrief[]> Silent(string campaign) =>
        [.. (await Task.WhenAll(Record.Places.Select(place => GrainFactory.GetGrain<IPlaceGrain>(place).Brief(campaign)))).OfType<PlaceBrief>()];

    /// <summary>The letter of the plan that left last; the first one where none has.</summary>
    private LetterName LastLeft(string campaign) => Record.Letters.Values
        .Where(letter => letter.Campaign == campaign && letter.State == LetterState.Handed)
        .OrderBy(letter => letter.Kind)
        .Select(letter => letter.Kind.ToContract())
        .LastOrDefault(LetterName.Ask);

    private Task ReceiptLeased(string campaign, Func<LetterRecord, LetterRecord> become) =>
        ReceiptBox.Waiting(Record) is var (day, receipt) && receipt.Letter.State == LetterState.Leased && receipt.Letter.Campaign == campaign
            ? Save(ReceiptBox.Move(Record, day, become(receipt.Letter)))
            : Task.CompletedTask;

    /// <summary>Where the places are: their day is the one that counts.</summary>
    private async Task<TimeZoneInfo> ZoneOf(string[] places)
    {
        foreach (var place in places)
        {
            if (await GrainFactory.GetGrain<IPlaceGrain>(place).Read() is { } file
                && TimeZoneInfo.TryFindSystemTimeZoneById(DomainJson.Read<PlaceSheet>(file.Sheet.Json).TimeZone, out var zone))
            {
                return zone;
            }
        }

        return TimeZoneInfo.Utc;
    }
}
