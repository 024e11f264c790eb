using System.Text;
using Soliguide.Cli.Import.Csv;
using Soliguide.Tests.Shared;

namespace Soliguide.Cli.Tests.Import.Csv;

public sealed class CsvColumnsTests
{
    [Fact]
    public void BuiltIn_Spellings_AreInPlainFormAndMeanOneColumnEach()
    {
        var names = CsvColumns.BuiltIn.Columns.SelectMany(column => column.Names).ToList();
        Assert.All(names.Concat(CsvColumns.BuiltIn.Words.SelectMany(word => word.Value)),
            name => Assert.Equal(CsvColumns.Plain(name), name));
        Assert.Equal(names.Distinct(), names);
        Assert.All(CsvColumns.BuiltIn.Columns, column => Assert.Contains(column.Name, column.Names));
    }

    [Theory]
    [InlineData(" Complément d'adresse ", "address_complement")]
    [InlineData("JOURS FÉRIÉS", "public_holidays")]
    [InlineData("E-mail", "contact_mail")]
    [InlineData("Couleur", null)]
    public void Find_HeaderAsPeopleWriteIt_IsTheColumn(string header, string? column) =>
        Assert.Equal(column, CsvColumns.BuiltIn.Find(header));

    [Fact]
    public void Page_OfTheColumns_SaysWhatTheReaderKnows()
    {
        var page = new StringBuilder("""
            # Columns of a CSV import

            UTF-8, parted by semicolons, commas or tabs; the first line names the columns, in any order. Capitals, accents and blanks in
            the names do not matter; columns that are not listed are skipped. `soliguide import FILE --dry-run` says what would be refused.

            | column | also written | meaning |
            |---|---|---|

            """);
        foreach (var column in CsvColumns.BuiltIn.Columns)
        {
            var others = string.Join(", ", column.Names.Where(name => name != column.Name).Select(name => $"`{name}`"));
            var needed = column.Required ? "**Needed.** " : "";
            page.Append(null, $"| `{column.Name}` | {others} | {needed}{column.Meaning.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        GeneratedDoc.Check("docs/import-columns.md", page.ToString());
    }
}
