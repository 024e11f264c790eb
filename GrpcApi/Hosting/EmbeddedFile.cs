namespace Soliguide.GrpcApi.Hosting;

/// <summary>Files that ship inside the assembly: words, styles, tables, descriptions.</summary>
internal static class EmbeddedFile
{
    /// <summary>The octets of a file.</summary>
    /// <exception cref="InvalidOperationException">The file is not embedded: GrpcApi.csproj does not name it.</exception>
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded; see GrpcApi.csproj.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>A file that is text in UTF-8.</summary>
    /// <exception cref="InvalidOperationException">The file is not embedded: GrpcApi.csproj does not name it.</exception>
    public static string Text(string name)
    {
        using var reader = new StreamReader(new MemoryStream(Bytes(name)));
        return reader.ReadToEnd();
    }
}
