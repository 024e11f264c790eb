using Grpc.Core;
using Soliguide.Contracts;
using Soliguide.GrpcApi.Contacts.Import;
using Soliguide.GrpcApi.Errors;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Services;

/// <summary>Puts the pieces of a file of contacts together.</summary>
internal static class ContactUpload
{
    /// <summary>The file, and the first message, which says how it is taken.</summary>
    /// <exception cref="RpcException">Nothing was sent, or too much.</exception>
    public static async Task<(byte[] File, ImportContactsRequest First)> Read(
        IAsyncStreamReader<ImportContactsRequest> pieces, CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        ImportContactsRequest? first = null;
        await foreach (var piece in pieces.ReadAllAsync(cancellation))
        {
            first ??= piece;
            if (file.Length + piece.Content.Length > ContactFile.Largest)
            {
                throw Fault.Invalid(new Problem("content", "CONTACTS_UNREADABLE", "The file is larger than 4 MB: cut it in two."));
            }

            file.Write(piece.Content.Span);
        }

        return first is null
            ? throw Fault.Invalid(new Problem("content", FieldErrors.Required, "Send the file."))
            : (file.ToArray(), first);
    }
}
