using System.Globalization;
using CsCheck;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Tests.Places.Public;

/// <summary>A random place whose texts repeat what must not be read, with the list of what must not be read.</summary>
internal sealed record SecretSheet(PlaceSheet Sheet, ValueList<PlaceUpdate> Updates, ValueList<string> Secrets, ValueList<string> Points)
{
    private static readonly Gen<Position> Positions =
        from number in Gen.Int[1, 250]
        from kind in Gen.OneOf("rue", "avenue", "boulevard", "place", "bis rue", "impasse")
        from street in Gen.OneOf("Zérbladine", "de l’Œuvre-Quivrine", "du 8 Mai Xantrin", "St Yvraxel", "des Frères Kolmürz")
        from tail in Gen.OneOf("", ", 44913 Trifouville", " 44913", ", Bât. Wxyz")
        from complement in Gen.OneOf("Escalier Qorvex", "code 7319 B", null)
        from latitude in Gen.Double[-21.9, 51.1]
        from longitude in Gen.Double[-61.9, 166.9]
        select new Position
        {
            Address = $"{number} {kind} {street}{tail}",
            AddressComplement = complement,
            PostalCode = "44913",
            City = "Trifouville",
            Latitude = latitude,
            Longitude = longitude,
        };

    private static readonly Gen<string> Separators = Gen.OneOf(" ", "", ", ", " (", "\n", " - ", "7", "à", " r", "\t");

    public static Gen<SecretSheet> Any { get; } =
        from place in Positions
        from stops in Positions.Array[0, 2]
        from texts in Texts([place, .. stops]).Array[14]
        from referral in Gen.Frequency((4, true), (1, false))
        from kind in Gen.Enum<PlaceKind>()
        from contents in Gen.OneOf(
            Gen.Const((AnswerContent.AboutPlace?)new AnswerContent.NothingChanges()),
            Gen.Const((AnswerContent.AboutPlace?)null),
            Gen.Const((AnswerContent.AboutPlace?)new AnswerContent.Changes(
                [Period("tok-period", texts[0]), Period("tok-other", texts[1])])))
            .Array[0, 2]
        select Make(place, stops, texts, referral, kind, contents);

    private static Gen<string> Texts(Position[] positions) =>
        from pieces in Gen.OneOf(
            Gen.OneOf("Accueil de jour", "sur orientation", "tél. 02 44 91 30 00", "12 repas", "bus 4", "à Trifouville"),
            Gen.OneOf(positions).SelectMany(AsTyped)).Array[0, 5]
        from separators in Separators.Array[pieces.Length]
        select string.Concat(pieces.Zip(separators, (p, s) => p + s));

    private static Gen<string> AsTyped(Position position) => Gen.OneOf(
        Gen.Const(position.Address!),
        Gen.Const(position.Address!.ToUpperInvariant()),
        Gen.Const(position.Address.Replace(" ", "  ", StringComparison.Ordinal)),
        Gen.Const(position.Address.Replace(" ", "", StringComparison.Ordinal)),
        Gen.Const(position.Address.Replace(" ", "\u00a0", StringComparison.Ordinal)),
        Gen.Const(Plain.Of(position.Address)),
        Gen.Const(position.Address.Normalize(System.Text.NormalizationForm.FormD)),
        Gen.Const(position.AddressComplement ?? "").Where(c => c is not null),
        from digits in Gen.Int[4, 8]
        from value in Gen.OneOf(position.Latitude!.Value, position.Longitude!.Value)
        from comma in Gen.Bool
        select value.ToString("F" + digits, CultureInfo.GetCultureInfo(comma ? "fr-FR" : "en-US")));

    private static Period Period(string id, string text) =>
        new(id, PeriodKind.Message, new DateOnly(2019, 7, 6), null) { Text = text, ServiceId = "s1" };

    private static SecretSheet Make(
        Position place, Position[] stops, string[] texts, bool referral, PlaceKind kind, AnswerContent.AboutPlace?[] contents)
    {
        var at = new DateTimeOffset(2019, 6, 24, 8, 0, 0, TimeSpan.Zero);
        var sheet = new PlaceSheet(PlaceKey.Parse("fr-44-7"), texts[2], "Europe/Paris")
        {
            Kind = kind,
            OnReferral = referral,
            Description = texts[3],
            Position = place,
            Stops = stops.Select((s, n) => new RoundStop(s, null, texts[4 + n])).ToValueList(),
            Services = [new PlaceService("s1", "shower") { Name = texts[6], Description = texts[7] }],
            Phones = [new PublicPhone("02 44 91 30 00", texts[8])],
            Periods = [Period("p1", texts[9])],
            OwnerNetwork = "tok-network",
            Provenance = new Provenance(Channel.Call, "by-marie@example.org", at, "tok-campaign"),
            StaffNote = "tok-note",
        };
        var updates = contents.Select((content, n) => new PlaceUpdate
        {
            Answer = content is null ? null : new Answer($"tok-answer-{n}", content, Channel.Mail, "by-paul@example.org", at),
            Answers = [$"tok-answer-{n}", "tok-older"],
            Calls = ["tok-call"],
            Default = new DefaultNotice(new DateOnly(2019, 7, 6), new DateOnly(2019, 9, 1), texts[10 + n]),
        }).ToValueList();
        Position[] positions = referral ? [place, .. stops] : [];
        var secrets = positions.SelectMany(p => new[] { p.Address!, p.AddressComplement }).OfType<string>().Select(Plain.Of)
            .SelectMany(s => new[] { s, Plain.Squeezed(s) })
            .Concat(["tok-", "by-", "example.org"]);
        var points = positions.SelectMany(p => new[] { p.Latitude!.Value, p.Longitude!.Value })
            .SelectMany(v => Enumerable.Range(4, 8).Select(d => Math.Abs(v).ToString("F" + d, CultureInfo.InvariantCulture)));
        return new SecretSheet(sheet, updates, secrets.ToValueList(), points.ToValueList());
    }
}
