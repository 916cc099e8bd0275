using System.Diagnostics.CodeAnalysis;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets;

/// <summary>What texts in commands must be: present where needed, within limits, and enumerated values that exist.</summary>
internal static class TicketTexts
{
    public static Refusal? Check(TicketCommand command, TicketLimits limits) => command switch
    {
        OpenTicket open =>
            Needed(open.Subject, "subject", limits.Subject)
            ?? Needed(open.Body, "body", limits.Body)
            ?? Allowed(open.Contact, "contact", limits.Line)
            ?? Allowed(open.Component, "component", limits.Line)
            ?? Allowed(open.Source, "source", limits.Line)
            ?? Exists(open.Priority, "priority")
            ?? Exists(open.Category, "category")
            ?? Exists(open.Channel, "channel"),
        ReceiveMessage message => Needed(message.Body, "body", limits.Body) ?? Exists(message.Channel, "channel"),
        ReplyToCustomer reply => Needed(reply.Body, "body", limits.Body) ?? Exists(reply.Channel, "channel"),
        AddNote note => Needed(note.Body, "body", limits.Body),
        ChangePriority change => Exists(change.Priority, "priority"),
        Categorize change => Exists(change.Category, "category"),
        WaitForAnswer wait => Exists(wait.For, "for"),
        ResolveTicket resolve => Exists(resolve.How, "resolution"),
        ReopenTicket reopen => Needed(reopen.Reason, "reason", limits.Line),
        EscalateTicket escalate => Exists(escalate.Reason, "reason") ?? Needed(escalate.Text, "text", limits.Line),
        DeescalateTicket deescalate => Needed(deescalate.Text, "text", limits.Line),
        _ => null,
    };

    private static Refusal? Needed([NotNull] string? text, string field, int limit)
    {
        text ??= "";
        return string.IsNullOrWhiteSpace(text)
            ? TicketRefusal.EmptyText.Because($"{field} must not be empty.", field)
            : Allowed(text, field, limit);
    }

    private static Refusal? Allowed(string text, string field, int limit) => text.Length <= limit
        ? null
        : TicketRefusal.TextTooLong.Because($"{field} has {text.Length:N0} characters; at most {limit:N0} are allowed.", field);

    private static Refusal? Exists<TEnum>(TEnum value, string field)
        where TEnum : struct, Enum => Enum.IsDefined(value)
        ? null
        : TicketRefusal.UnknownValue.Because($"{field} must be one of: {string.Join(", ", Enum.GetNames<TEnum>())}.", field);
}
