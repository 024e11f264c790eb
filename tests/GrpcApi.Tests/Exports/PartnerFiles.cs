using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Soliguide.Domain.Places.Public;
using Soliguide.GrpcApi.Exports;
using Soliguide.GrpcApi.Tests.Fakes;

namespace Soliguide.GrpcApi.Tests.Exports;

/// <summary>Every format of the exports, as a program on the other side finds it.</summary>
internal static class PartnerFiles
{
    /// <summary>Every format that is registered.</summary>
    public static IReadOnlyList<IExportFormat> Formats { get; } =
    [
        .. new ServiceCollection().AddExports().AddPartnerFormats().Where(service => service.ServiceType == typeof(IExportFormat))
            .Select(service => (IExportFormat)Activator.CreateInstance(service.ImplementationType!)!),
    ];

    /// <summary>The files of a format by their names; one without a name is the format's own.</summary>
    public static async Task<Dictionary<string, string>> Write(string format, params PlaceCard[] cards)
    {
        var chosen = Formats.Single(known => known.Name == format);
        using var output = new PatientStream();
        await chosen.WriteAsync(cards, Samples.Noon, output, CancellationToken.None);
        Assert.False(output.WasClosed);
        if (chosen.Extension != ".zip")
        {
            return new Dictionary<string, string> { [""] = Encoding.UTF8.GetString(output.ToArray()) };
        }

        using var archive = new ZipArchive(new MemoryStream(output.ToArray()));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }

    public static JsonArray Array(this Dictionary<string, string> files, string name) => JsonNode.Parse(files[name])!.AsArray();

    /// <summary>Refuses to be written to in a way that blocks, as a connection does.</summary>
    private sealed class PatientStream : MemoryStream
    {
        public bool WasClosed { get; private set; }

        public override bool CanSeek => false;

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Blocking writes are not allowed.");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("Blocking writes are not allowed.");

        public override void Flush() => throw new InvalidOperationException("Blocking flushes are not allowed.");

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            base.Write(buffer.ToArray(), 0, buffer.Length);
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        protected override void Dispose(bool disposing)
        {
            WasClosed = true;
            base.Dispose(disposing);
        }
    }
}
