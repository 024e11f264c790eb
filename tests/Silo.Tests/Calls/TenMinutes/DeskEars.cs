using Soliguide.Contracts;
using Soliguide.Contracts.Calls;

namespace Soliguide.Silo.Tests.Calls.TenMinutes;

/// <summary>Tells a witness what its desk hears and says, within the desk's own turn: in the order in which it happens there, whoever asks at once.</summary>
internal sealed class DeskEars(IReadOnlyDictionary<string, DeskWitness> witnesses, TimeProvider clock) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        await context.Invoke();
        if (context.Grain is not ICallDeskGrain || !witnesses.TryGetValue(context.TargetId.Key.ToString()!, out var witness))
        {
            return;
        }

        var (asked, now) = (context.Request, clock.GetUtcNow());
        switch (context.MethodName)
        {
            case nameof(ICallDeskGrain.Add):
                witness.Added((DeskPlace)asked.GetArgument(0)!, now);
                break;
            case nameof(ICallDeskGrain.Lease):
                witness.Leased((string)asked.GetArgument(0)!, (LeaseReply)context.Result!, now);
                break;
            case nameof(ICallDeskGrain.Extend):
                witness.Extended((string)asked.GetArgument(0)!, (string)asked.GetArgument(1)!, (CallTicket?)context.Result, now);
                break;
            case nameof(ICallDeskGrain.Release):
                witness.Released((string)asked.GetArgument(0)!, (string)asked.GetArgument(1)!, (bool)asked.GetArgument(2)!, (bool)context.Result!, now);
                break;
            case nameof(ICallDeskGrain.End):
                witness.End((EndOfCall)asked.GetArgument(0)!, ((Receipt)context.Result!).Changed, now);
                break;
        }
    }
}
