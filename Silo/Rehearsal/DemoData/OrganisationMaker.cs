using System.Globalization;
using System.Text;
using Soliguide.Domain.Places.Contacts;

namespace Soliguide.Silo.Rehearsal.DemoData;

/// <summary>Invents organisations: name, territories, mailboxes.</summary>
internal sealed class OrganisationMaker(DemoWords words, DemoOptions options, Dice dice)
{
    private const int Everywhere = 100;
    private const int Regional = 30;
    private const double LargeHolesFactor = 0.4;
    private const double InNetwork = 0.03;
    private const double OneMailboxWhenLarge = 0.5;
    private const double OneMailboxWhenSmall = 0.8;
    private const double OwnDomain = 0.55;
    private const double NamedContact = 0.6;

    /// <summary>An organisation of this size.</summary>
    /// <param name="number">Makes its domain unlike any other.</param>
    /// <param name="size">How many places it looks after.</param>
    /// <param name="largestOfBlock">The one whose single person looks after all its places.</param>
    public DemoOrganisation Make(int number, int size, bool largestOfBlock)
    {
        var name = $"{dice.Of(words.Words.Organisations)} {words.Words.Toponym(dice)}";
        var large = size >= OrganisationSizes.Large;
        var reachable = large || !dice.Chance(WithoutMailWhenSmall());
        return new DemoOrganisation(
            name,
            size,
            ChooseTerritories(size),
            reachable ? MakeMailboxes(name, number, size, largestOfBlock) : [],
            largestOfBlock || !large ? 0 : options.WithoutMail * LargeHolesFactor,
            dice.Chance(InNetwork) ? dice.Of(words.Words.Networks) : null);
    }

    // Large organisations have somebody for most places; the small ones carry the rest, so that the share over all places is
    // the one asked for.
    private double WithoutMailWhenSmall() =>
        options.WithoutMail * (1 - (OrganisationSizes.LargeShare * LargeHolesFactor)) / (1 - OrganisationSizes.LargeShare);

    private IReadOnlyList<DemoTerritory> ChooseTerritories(int size)
    {
        var all = words.Territories.Territories;
        var home = dice.Of(all, territory => territory.Share);
        return size >= Everywhere ? all
            : size >= Regional ? [.. all.Where(territory => territory.Landline == home.Landline)]
            : [home];
    }

    private List<PlaceContact> MakeMailboxes(string name, int number, int size, bool onlyOne)
    {
        var one = onlyOne || dice.Chance(size >= OrganisationSizes.Large ? OneMailboxWhenLarge : OneMailboxWhenSmall);
        var count = one ? 1 : Math.Min(size, 2 + dice.Below(4));
        var slug = string.Create(CultureInfo.InvariantCulture, $"{Slug(name)}-{number}");
        var own = dice.Chance(OwnDomain);
        var shared = dice.Of(words.Words.SharedMailDomains);
        return [.. Enumerable.Range(1, count).Select(i => MakeContact(own, slug, shared, i))];
    }

    private PlaceContact MakeContact(bool own, string slug, string shared, int index)
    {
        var box = dice.Of(words.Words.Mailboxes);
        var suffix = index == 1 ? "" : index.ToString(CultureInfo.InvariantCulture);
        return new PlaceContact(own ? $"{box}{suffix}@{slug}.example.org" : $"{slug}{(index == 1 ? "" : "." + suffix)}@{shared}")
        {
            Name = dice.Chance(NamedContact) ? $"{dice.Of(words.Words.FirstNames)} {dice.Of(words.Words.FamilyNames)}" : null,
            Role = dice.Of(words.Words.Roles),
        };
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (letter is ' ' or '\'' or '-' && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString();
    }
}
