using Soliguide.Mailing.Incoming;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>Reads many mails at once, on all processors, and finds their letters together.</summary>
internal sealed class MailReader(ReadingFrames frames, LetterFinder finder)
{
    /// <summary>Reads them; order is kept.</summary>
    public async Task<IReadOnlyList<ReadMail>> Read(IReadOnlyList<WaitingMail> mails, CancellationToken stop)
    {
        var running = await frames.Of(campaign: null);
        var read = new IncomingMail[mails.Count];
        await Task.Run(() => Parallel.For(0, mails.Count, i => read[i] = IncomingReader.Read(mails[i].Bytes, running.At(mails[i].ArrivedAt))), stop);
        var letters = await finder.Find([.. read.Select(mail => mail.Clues)], stop);
        var seasons = new Dictionary<string, AskedSeason>();
        foreach (var campaign in letters.Select(letter => letter?.Campaign).OfType<string>().Distinct())
        {
            seasons[campaign] = await frames.Of(campaign);
        }

        return
        [
            .. mails.Select((mail, i) =>
            {
                var own = letters[i] is { } letter ? seasons[letter.Campaign] : running;

                // It speaks of the season that its letter asked about, not of the one that runs.
                var speaks = read[i].Facts.Count > 0 || read[i].Reading is Reading.Absence;
                return new ReadMail(
                    mail, speaks && !own.ReadsLike(running) ? IncomingReader.Read(mail.Bytes, own.At(mail.ArrivedAt)) : read[i], letters[i], own.IsOver);
            }),
        ];
    }
}
