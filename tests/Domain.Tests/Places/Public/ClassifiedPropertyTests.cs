using System.Reflection;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Tests.Places.Public;

/// <summary>Whoever adds a property says here whether everybody may read it, and then looks at the public view.</summary>
public class ClassifiedPropertyTests
{
    private static readonly Dictionary<Type, (string[] Public, string[] MaskedOnReferral, string[] Secret)> Classes = new()
    {
        [typeof(PlaceSheet)] = (
            ["Key", "TimeZone", "Kind", "OnReferral", "Hours", "PublicHolidays", "Languages", "LastVerified", "LastModified"],
            ["Name", "Description", "Position", "Stops", "Services", "Phones", "Periods", "Publics", "Accessibility"],
            ["Status", "Visibility", "OwnerNetwork", "PeopleServed", "Provenance", "StaffNote"]),
        [typeof(PlaceService)] = (["Id", "Category", "Hours"], ["Name", "Description", "Publics"], []),
        [typeof(Publics)] = (["Welcome", "Groups", "AgeFrom", "AgeTo"], ["Description"], []),
        [typeof(Accessibility)] = (["Wheelchair", "Animals"], ["Details"], []),
        [typeof(RoundStop)] = (["Hours"], ["Position", "Description"], []),
        [typeof(Position)] = ([], ["Address", "AddressComplement", "PostalCode", "City", "Latitude", "Longitude"], []),
        [typeof(PublicPhone)] = (["Number"], ["Label"], []),
        [typeof(Period)] = (["Id", "Kind", "From", "To", "ServiceId", "Hours"], ["Text"], []),
        [typeof(Provenance)] = (["Channel"], [], ["By", "At", "Campaign"]),
        [typeof(Answer)] = (["Channel", "At"], ["Content"], ["Id", "By"]),
        [typeof(DefaultNotice)] = (["From", "To"], ["Message"], []),
        [typeof(PlaceUpdate)] = (
            [],
            ["Answer", "Default", "Notice"],
            ["InScope", "Ended", "Contact", "Person", "PersonSince", "CallsRefused", "Letters", "Desk", "Calls", "Answers", "Questions", "AskedAt", "RemindedAt",
                "AskAgainAt", "Attempts", "AttemptsBefore", "CallsDueAt", "CallsOpenedAt", "DefaultedAt", "LastChanceAt", "AnsweredAt", "Stage", "IsSilent"]),
    };

    public static TheoryData<string> Types => [.. Classes.Keys.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Properties_OfWhatThePublicViewReads_AreEachClassifiedOnce(string name)
    {
        var (type, classes) = Classes.Single(c => c.Key.Name == name);
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => p.Name);
        string[] classified = [.. classes.Public, .. classes.MaskedOnReferral, .. classes.Secret];
        Assert.Equal(properties.Order(StringComparer.Ordinal), classified.Order(StringComparer.Ordinal));
    }
}
