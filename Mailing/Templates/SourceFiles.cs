using System.Text;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Soliguide.Mailing.Templates;

/// <summary>Shows templates already read to the engine, which looks for included parts as files. Nothing is read again.</summary>
internal sealed class SourceFiles(IReadOnlyDictionary<string, TemplateText> texts) : IFileProvider
{
    public IFileInfo GetFileInfo(string subpath) =>
        texts.TryGetValue(subpath, out var text) ? new Part(subpath, text) : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private sealed class Part(string name, TemplateText text) : IFileInfo
    {
        private readonly byte[] bytes = Encoding.UTF8.GetBytes(text.Text);

        public bool Exists => true;

        public long Length => bytes.Length;

        public string? PhysicalPath => null;

        public string Name => name;

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public bool IsDirectory => false;

        public Stream CreateReadStream() => new MemoryStream(bytes, writable: false);
    }
}
