using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;

namespace Soliguide.Silo.Post.Smtp;

/// <summary>One connection to a mail server, for one letter after the other.</summary>
/// <param name="client">Connected, and logged in where that is asked for.</param>
/// <param name="within">The longest that one letter may take.</param>
/// <param name="log">Hears of lines that break.</param>
internal sealed partial class SmtpLine(LetterClient client, TimeSpan within, ILogger log) : ILetterLine
{
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(2);

    private bool broken;

    public bool Usable => !broken && client.IsConnected;

    public async Task<HandOver> Hand(WrittenLetter letter, Task before)
    {
        using var patience = new CancellationTokenSource(within);
        try
        {
            await client.Send(letter, before, patience.Token);
            return new HandOver.Accepted();
        }
        catch (SmtpCommandException e)
        {
            return new HandOver.Refused(Refusal.Read((int)e.StatusCode, e.Message, e.ErrorCode == SmtpErrorCode.RecipientNotAccepted));
        }
        catch (Exception e) when (e is IOException or SocketException or ProtocolException or ServiceNotConnectedException or OperationCanceledException)
        {
            broken = true;
            Log.Broke(log, FaultText.Of(e), client.WroteWholeLetter);
            return client.WroteWholeLetter ? new HandOver.InDoubt() : new HandOver.NotSent();
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(Goodbye);
            await client.DisconnectAsync(quit: Usable, patience.Token);
        }
        catch (Exception e) when (e is IOException or SocketException or ProtocolException or OperationCanceledException)
        {
            // Every letter of this line has had its answer: how it ends does not matter.
            Log.NoGoodbye(log, e);
        }
        finally
        {
            client.Dispose();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            EventName = "relay.line-broke",
            Message = "The line to the mail server broke; the letter on it was written to its end: {Whole} ({Fault}).")]
        public static partial void Broke(ILogger log, string fault, bool whole);

        [LoggerMessage(Level = LogLevel.Debug, EventName = "relay.no-goodbye", Message = "The line to the mail server ended without a goodbye.")]
        public static partial void NoGoodbye(ILogger log, Exception e);
    }
}
