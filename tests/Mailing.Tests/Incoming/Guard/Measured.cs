using System.Diagnostics;
using System.Text;
using Soliguide.Mailing.Incoming;

namespace Soliguide.Mailing.Tests.Incoming.Guard;

/// <summary>
/// Reads a mail within what one mail may cost. Allocated bytes are counted instead of the peak: they are never less, and they do not hang on
/// when the collector runs.
/// </summary>
internal static class Measured
{
    private const long MostBytes = 100L * 1024 * 1024;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(1);

    static Measured()
    {
        // What the first mail of a process pays for everybody.
        Summer.Read(Encoding.UTF8.GetBytes("From: a@example.org\nSubject: x\n\n<div>Bonjour, nous fermons du 5 au 25 août.</div>\n"));
    }

    public static IncomingMail Read(string mail) => Read(Encoding.UTF8.GetBytes(mail));

    /// <summary>
    /// Too long is what took too long by the clock and on the processor: a machine that is busy elsewhere is not the reader's fault. The best of
    /// three, for the sake of the compiler and the collector.
    /// </summary>
    public static IncomingMail Read(byte[] mail)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var busy = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            var read = Summer.Read(mail);
            watch.Stop();
            busy = Environment.CpuUsage.TotalTime - busy;
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated <= MostBytes, $"allocated {allocated >> 20} MiB");
            if (watch.Elapsed <= MostTime || busy <= MostTime)
            {
                return read;
            }

            Assert.True(attempt < 3, $"took {watch.ElapsedMilliseconds} ms, {busy.TotalMilliseconds:0} ms of them on the processor");
        }
    }
}
