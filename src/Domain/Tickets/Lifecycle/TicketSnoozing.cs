using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Lifecycle;

/// <summary>Tickets that are laid aside for a while. Clocks do not care: a promise is a promise, and one that is missed brings the ticket back.</summary>
internal static class TicketSnoozing
{
    /// <summary>The longest time that a ticket is laid aside for.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public static Refusal? Refused(SnoozeTicket command, TicketRules rules, DateTimeOffset now) => command switch
    {
        { Until: null, UntilReply: false } => LifecycleRefusal.BadSnooze.Because("Neither an instant nor the customer would bring it back.", "until"),
        { Until: { } until } when until <= now => LifecycleRefusal.BadSnooze.Because($"{until:u} has passed.", "until"),
        { Until: { } until } when until - now > Longest => LifecycleRefusal.BadSnooze.Because($"{until:u} is more than {Longest.TotalDays:0} days ahead.", "until"),
        _ when command.Reason.Length > rules.Limits.Line => TicketRefusal.TextTooLong.Because(
            $"reason has {command.Reason.Length:N0} characters; at most {rules.Limits.Line:N0} are allowed.", "reason"),
        _ => null,
    };

    public static void Lay(TicketDraft draft, SnoozeTicket command)
    {
        var (until, reason) = (command.Until?.ToUniversalTime(), command.Reason.Trim());
        if (draft.Ticket.Snooze is not { } known || (known.Until, known.UntilReply, known.Reason) != (until, command.UntilReply, reason))
        {
            draft.Add(new TicketEvent.Snoozed(until, command.UntilReply, reason));
        }
    }

    public static void Wake(TicketDraft draft, WakeCause cause)
    {
        if (draft.Ticket.Snooze is not null)
        {
            draft.Add(new TicketEvent.Woken(cause));
        }
    }

    /// <summary>Its time came.</summary>
    public static void WakeInTime(TicketDraft draft)
    {
        if (draft.Ticket.Snooze?.Until <= draft.Now)
        {
            Wake(draft, WakeCause.Time);
        }
    }

    /// <summary>The customer wrote.</summary>
    public static void Answered(TicketDraft draft)
    {
        if (draft.Ticket.Snooze is { UntilReply: true })
        {
            Wake(draft, WakeCause.CustomerWrote);
        }
    }
}
