namespace Soliguide.GrpcApi.Exports;

/// <summary>Data files of the exports, which ship inside the assembly.</summary>
internal static class EmbeddedFile
{
    /// <exception cref="InvalidOperationException">The file is not embedded: GrpcApi.csproj does not name it.</exception>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded; see GrpcApi.csproj.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
