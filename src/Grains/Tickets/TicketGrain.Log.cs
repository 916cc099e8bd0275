using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketGrain
{
    private void LogRefusedWake(Outcome<TicketView> outcome)
    {
        if (outcome.Refusal is { } refusal)
        {
            LogClockRefused(Kit.Logger, Id, refusal.Code);
        }
    }

    [LoggerMessage(LogLevel.Error, "Ticket {Ticket} refused to look at its clocks ({Code}); its deadlines are not recorded until it can")]
    private static partial void LogClockRefused(ILogger logger, string ticket, string code);
}
