using Microsoft.Playwright;
using Soliguide.Browser.Tests.Support;
using Soliguide.Contracts.Places;

namespace Soliguide.Browser.Tests;

/// <summary>Contacts noted one after the other: without scripts, on a telephone, by keyboard alone.</summary>
[Collection(HouseTests.Name)]
public sealed class ContactTests(House house)
{
    [Fact]
    public async Task Entry_ByKeyboardAlone_NotesThreePlacesOneAfterTheOther()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, width: 360, scripts: false);
        await tab.Go("/contacts/saisie");

        foreach (var (mail, name) in new[] { ("anna@exemple.fr", "Zoé"), ("paul@gmial.com", null), ("lea@exemple.fr", null) })
        {
            await tab.Page.GetByLabel("Adresse de courriel").FocusAsync();
            await tab.Page.Keyboard.TypeAsync(mail);
            if (name is not null)
            {
                await tab.Page.GetByLabel("Votre prénom").FocusAsync();
                await tab.Page.Keyboard.TypeAsync(name);
            }

            await tab.Page.Keyboard.PressAsync("Enter");
            if (mail.EndsWith("gmial.com", StringComparison.Ordinal))
            {
                await tab.Page.GetByText("Oui, noter paul@gmail.com").WaitForAsync();
                await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Noter et passer au suivant" }).FocusAsync();
                await tab.Page.Keyboard.PressAsync("Enter");
            }
        }

        await tab.Page.GetByText("La liste est terminée").WaitForAsync();
        var noted = site.Summer.Contacts.Noted;
        Assert.Equal(
            ["anna@exemple.fr", "paul@gmail.com", "lea@exemple.fr"],
            noted.OrderBy(place => place.Key, StringComparer.Ordinal).Select(place => place.Value.Contact.Mail));
        Assert.All(noted.Values, contact => Assert.Equal(("zoe", ContactSource.Call), (contact.By, contact.Source)));
    }
}
