using System.Collections.Immutable;
using System.Globalization;
using Soliguide.Contracts.Persons;
using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Grains.Persons;

/// <summary>
/// The rules of a person's receipts: at most one a local day, at most one that waits, each reply confirmed once for the same reason,
/// and none to a mailbox that wants or reads no mail (RFC 3834).
/// </summary>
internal static class ReceiptBox
{
    /// <summary>After so long a receipt that never left says nothing to anybody.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(3);

    /// <summary>The receipt that has not left, if there is one, with its day.</summary>
    public static (string Day, ReceiptRecord Receipt)? Waiting(PersonRecord person) => person.Receipts?
        .Where(entry => entry.Value.Letter.State is LetterState.Due or LetterState.Deferred or LetterState.Leased)
        .Select(entry => ((string, ReceiptRecord)?)(entry.Key, entry.Value))
        .FirstOrDefault();

    /// <summary>The person with the receipt of a reply, or unchanged where there may be none.</summary>
    /// <param name="person">The person.</param>
    /// <param name="reply">The reply.</param>
    /// <param name="zone">Where the day is counted: the place's own zone.</param>
    /// <param name="now">Now (UTC).</param>
    public static PersonRecord Confirm(PersonRecord person, ConfirmReply reply, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (!TakesMail(person) || All(person).Any(r => r.Mail == reply.Mail && (r.IsApplied || !reply.IsApplied) && r.Letter.State != LetterState.Cancelled))
        {
            return person;
        }

        if (Waiting(person) is var (day, waiting))
        {
            return MayChange(waiting, reply) ? Put(person, day, Joined(waiting, reply)) : person;
        }

        var today = LocalDay.Of(now, zone);
        return All(person).Any(r => r.Letter.HandedAt is { } at && LocalDay.Of(at, zone) == today)
            || person.Receipts?.GetValueOrDefault(Key(today)) is { Letter.State: not LetterState.Cancelled }
                ? person
                : Put(person, Key(today), new ReceiptRecord(
                    reply.Mail, reply.Places.ToValueList(), reply.IsApplied, now, new LetterRecord(reply.Campaign, LetterKind.Receipt, LetterState.Due, now)));
    }

    /// <summary>
    /// The person with a letter to send again, or unchanged: it was for this call, another automatic mail with the link waits or left today, or the mailbox
    /// takes none.
    /// </summary>
    /// <param name="person">The person.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="place">The place that was called.</param>
    /// <param name="call">Names the call.</param>
    /// <param name="zone">Where the day is counted: the place's own zone.</param>
    /// <param name="now">Now (UTC).</param>
    public static PersonRecord SendAgain(PersonRecord person, string campaign, string place, string call, TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = Key(LocalDay.Of(now, zone));
        return !TakesMail(person) || All(person).Any(receipt => receipt.Call == call) || Waiting(person) is not null
            || person.Receipts?.GetValueOrDefault(today) is { Letter.State: not LetterState.Cancelled }
                ? person
                : Put(person, today, new ReceiptRecord("", [place], false, now, new LetterRecord(campaign, LetterKind.Receipt, LetterState.Due, now)) { Call = call });
    }

    /// <summary>Whether anybody reads what is written there, and wants it.</summary>
    public static bool TakesMail(PersonRecord person) => person is { Forgetting: null, Objected: null, Health: null or { UnusableSince: null }, Mail.Length: > 0 };

    /// <summary>Whether it is too late for a receipt that nobody has tried to hand over.</summary>
    public static bool IsStale(ReceiptRecord receipt, DateTimeOffset now) => receipt.Letter.DatedAt is null && receipt.MadeAt + Lasts < now;

    /// <summary>The person with a receipt come further.</summary>
    public static PersonRecord Move(PersonRecord person, string day, LetterRecord letter) =>
        Put(person, day, person.Receipts![day] with { Letter = letter });

    /// <summary>The person without a receipt that waits; one that was taken may already be gone.</summary>
    public static PersonRecord CancelDue(PersonRecord person) =>
        Waiting(person) is var (day, receipt) && receipt.Letter.State != LetterState.Leased
            ? Move(person, day, receipt.Letter with { State = LetterState.Cancelled })
            : person;

    /// <summary>The day of a receipt.</summary>
    public static DateOnly DayOf(string key) => DateOnly.ParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Key(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<ReceiptRecord> All(PersonRecord person) => person.Receipts?.Values ?? [];

    /// <summary>What somebody may have read already is not changed, nor does a mere arrival replace what was applied.</summary>
    private static bool MayChange(ReceiptRecord waiting, ConfirmReply reply) =>
        waiting.Call is null && waiting.Letter is { State: not LetterState.Leased, DatedAt: null } && waiting.Letter.Campaign == reply.Campaign && (reply.IsApplied || !waiting.IsApplied);

    private static ReceiptRecord Joined(ReceiptRecord waiting, ConfirmReply reply) => waiting with
    {
        Mail = reply.Mail,
        Places = waiting.IsApplied == reply.IsApplied ? waiting.Places.Union(reply.Places).ToValueList() : reply.Places.ToValueList(),
        IsApplied = reply.IsApplied,
    };

    private static PersonRecord Put(PersonRecord person, string day, ReceiptRecord receipt) =>
        person with { Receipts = (person.Receipts ?? ImmutableSortedDictionary<string, ReceiptRecord>.Empty).SetItem(day, receipt) };
}
