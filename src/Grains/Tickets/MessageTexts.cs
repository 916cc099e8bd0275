using Firstline.Domain.Tickets;

namespace Firstline.Grains.Tickets;

/// <summary>Which facts name a text, and by what id.</summary>
internal static class MessageTexts
{
    /// <summary>The text that a fact names; null when it names none.</summary>
    public static Guid? MessageOf(object fact) => fact switch
    {
        TicketEvent.Opened opened => opened.Message,
        TicketEvent.CustomerWrote wrote => wrote.Message,
        TicketEvent.Replied replied => replied.Message,
        TicketEvent.Noted noted => noted.Message,
        TicketEvent.AutoReplied replied => replied.Message,
        TicketEvent.BroadcastSent sent => sent.Message,
        TicketEvent.CallLogged call => call.Message,
        TicketEvent.SystemMessageSent sent => sent.Message,
        TicketEvent.ReviewWritten written => written.Message,
        _ => null,
    };
}
