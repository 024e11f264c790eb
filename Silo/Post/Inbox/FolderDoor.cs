using Microsoft.Extensions.Options;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Storage;

namespace Soliguide.Silo.Post.Inbox;

/// <summary>
/// Takes <c>.eml</c> files that somebody moves into a folder, whole: a file that is being written has another name. What was taken
/// goes to the folder <c>taken</c> beside them.
/// </summary>
internal sealed class FolderDoor(InboundBook book, PostClock clock, IOptions<InboxOptions> options, StorageOptions storage) : IMailDoor
{
    private const int Batch = 256;
    private const long RoomAtOnce = 32 * 1024 * 1024;

    public string Name => "folder";

    /// <summary>Where files lie that were taken.</summary>
    public string TakenFolder => Path.Combine(Folder, "taken");

    private string Folder => options.Value.Folder ?? Path.Combine(storage.Folder, "inbox");

    public async Task Run(Action arrived, CancellationToken stop)
    {
        Directory.CreateDirectory(TakenFolder);
        using var timer = new PeriodicTimer(options.Value.LookEvery);
        do
        {
            while (await Take(stop) > 0)
            {
                arrived();
            }
        }
        while (await timer.WaitForNextTickAsync(stop));
    }

    private async Task<int> Take(CancellationToken stop)
    {
        var files = Directory.EnumerateFiles(Folder, "*.eml").Take(Batch).ToArray();
        if (files.Length == 0)
        {
            return 0;
        }

        var mails = new List<ArrivedMail>(files.Length);
        for (var room = RoomAtOnce; mails.Count < files.Length && room > 0; room -= mails[^1].Bytes.Length)
        {
            await using var stream = File.OpenRead(files[mails.Count]);
            mails.Add(await ArrivedMail.Read(stream, stop));
        }

        await book.Keep(Name, mails, cursor: null, clock.Time.GetUtcNow(), stop);
        foreach (var file in files.Take(mails.Count))
        {
            File.Move(file, Path.Combine(TakenFolder, Path.GetFileName(file)), overwrite: true);
        }

        return mails.Count;
    }
}
