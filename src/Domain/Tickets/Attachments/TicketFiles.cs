namespace Firstline.Domain.Tickets.Attachments;

/// <summary>Which facts name files, and by what ids.</summary>
public static class TicketFiles
{
    /// <summary>The files that a fact names.</summary>
    public static IReadOnlyList<Guid> Of(TicketEvent fact) => fact switch
    {
        TicketEvent.Opened opened => opened.Attachments,
        TicketEvent.CustomerWrote wrote => wrote.Attachments,
        TicketEvent.Replied replied => replied.Attachments,
        TicketEvent.Noted noted => noted.Attachments,
        TicketEvent.CallLogged call => call.Attachments,
        _ => null,
    } ?? [];
}
