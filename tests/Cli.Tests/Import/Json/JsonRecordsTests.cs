using System.Globalization;
using System.Text;
using Soliguide.Cli.Import.Json;

namespace Soliguide.Cli.Tests.Import.Json;

public sealed class JsonRecordsTests
{
    [Theory]
    [InlineData("{\"a\":1}\n{\"a\":2}", "1:{\"a\":1}|2:{\"a\":2}")]
    [InlineData("\uFEFF{\"a\":1}\r\n\r\n{\"a\":2}\r\n", "1:{\"a\":1}|3:{\"a\":2}")]
    [InlineData("\n\n  {\"a\":1}\n", "3:{\"a\":1}")]
    [InlineData("[{\"a\":1},{\"a\":2}]", "1:{\"a\":1}|1:{\"a\":2}")]
    [InlineData("\uFEFF\n[\n  {\n \"a\":\"],[{\\\"\\\\\"\n},\n\n {\"a\":[[1,2]]}\n]\n",
        "3:{\n \"a\":\"],[{\\\"\\\\\"\n}|7:{\"a\":[[1,2]]}")]
    [InlineData("[]", "")]
    [InlineData("", "")]
    [InlineData("[{\"a\":1},{\"a\":", "1:{\"a\":1}|1:{\"a\":")]
    [InlineData("[{\"a\":1}] trailing", "1:{\"a\":1}|1:trailing")]
    public async Task Of_AnyLayoutAndAnyBlockSize_CutsTheSameRecords(string file, string expected)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        foreach (var block in new[] { 1, 2, 3, 7, 4096 })
        {
            await using var stream = new SmallBlocks(Encoding.UTF8.GetBytes(file), block);
            var records = await JsonRecords.Of(stream, limit.Token).ToListAsync(limit.Token);
            Assert.Equal(expected, string.Join('|', records.Select(Write)));
        }
    }

    private static string Write(JsonRecord record) =>
        string.Create(CultureInfo.InvariantCulture, $"{record.Line}:{Encoding.UTF8.GetString(record.Bytes.Span).Trim()}");

    private sealed class SmallBlocks(byte[] bytes, int block) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(block, buffer.Length)], cancellationToken);
    }
}
