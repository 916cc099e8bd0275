using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Tickets;

public partial interface ITicketGrain
{
    /// <summary>Writes down a phone call; one that reached the customer stops the response clocks. Held like a reply when it was written on an older version.</summary>
    [Alias("LogCall")]
    Task<Outcome<TicketView>> LogCall(LogCall command, Asked asked);

    /// <summary>Writes to the customer in the desk's own name; it answers nobody and stops no clock.</summary>
    [Alias("SendSystemMessage")]
    Task<Outcome<TicketView>> SendSystemMessage(SendSystemMessage command, Asked asked);

    /// <summary>Takes the channel's report on a public message. Reports that say nothing new, or come late, change nothing.</summary>
    [Alias("ReportDelivery")]
    Task<Outcome<TicketView>> ReportDelivery(ReportDelivery command, Asked asked);

    /// <summary>Lets an agent hear what happens to the ticket. Idempotent; refused when the agent is unknown or there are 100 already.</summary>
    [Alias("Watch")]
    Task<Outcome<TicketView>> Watch(WatchTicket command, Asked asked);

    /// <summary>Lets an agent hear of it no longer. Idempotent.</summary>
    [Alias("Unwatch")]
    Task<Outcome<TicketView>> Unwatch(UnwatchTicket command, Asked asked);
}
