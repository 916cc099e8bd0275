using System.Diagnostics.CodeAnalysis;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets.Approvals;
using Firstline.Domain.Tickets.Conversation;
using Firstline.Domain.Tickets.Problems;
using Firstline.Domain.Tickets.Routing;
using Firstline.Domain.Tickets.Work;
using Firstline.Domain.Tickets.Priorities;
using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Escalating;

namespace Firstline.Domain.Tickets;

/// <summary>What texts in commands must be: present where needed, within limits, and enumerated values that exist.</summary>
internal static class TicketTexts
{
    /// <summary>The most tags of a ticket.</summary>
    public const int MostTags = 50;

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
            ?? Exists(open.Channel, "channel")
            ?? TicketJudging.Refused(open)
            ?? (open.Waiting is { } waiting ? Exists(waiting, "waiting") : null)
            ?? (open.Type is { } type ? Exists(type, "type") : null)
            ?? (open.Tags is { } tags ? Tags(tags) : null),
        JudgeImpact judge => TicketJudging.Refused(judge),
        TagTicket tag => Tags(tag.Tags),
        ChangeComponent change => Allowed(change.Component, "component", limits.Line),
        SetDueDate due => Exists(due.Clock, "clock") ?? Promised(due.Clock) ?? Needed(due.Reason, "reason", limits.Line),
        LiftDueDate due => Exists(due.Clock, "clock") ?? Promised(due.Clock),
        ReceiveMessage message => Needed(message.Body, "body", limits.Body) ?? Exists(message.Channel, "channel"),
        ReplyToCustomer reply => Needed(reply.Body, "body", limits.Body) ?? Exists(reply.Channel, "channel"),
        ApprovalCommand approval => TicketApprovals.Check(approval, limits),
        RoutingCommand routing => TicketRouting.Check(routing, limits),
        WorkCommand work => TicketWork.Check(work, limits),
        TellOfProblem tell => Check(tell.Reply, limits),
        ChangeType change => Exists(change.Type, "type"),
        RunActions run => ActionRules.Fault(run.Actions, limits),
        AddNote note => Needed(note.Body, "body", limits.Body),
        LogCall call => Speaking.Check(call, limits),
        SendSystemMessage message => Needed(message.Body, "body", limits.Body) ?? Exists(message.Channel, "channel"),
        ReportDelivery report => Speaking.Check(report, limits),
        ChangePriority change => Exists(change.Priority, "priority"),
        Categorize change => Exists(change.Category, "category"),
        WaitForAnswer wait => Exists(wait.For, "for"),
        ResolveTicket resolve => Exists(resolve.How, "resolution"),
        ReopenTicket reopen => Needed(reopen.Reason, "reason", limits.Line),
        EscalateTicket escalate => Exists(escalate.Reason, "reason") ?? Needed(escalate.Text, "text", limits.Line) ?? Allowed(escalate.AskedBy ?? "", "askedBy", limits.Line),
        EscalationCommand escalation => Escalation.Check(escalation, limits),
        DeescalateTicket deescalate => Needed(deescalate.Text, "text", limits.Line),
        DistrustTimes distrust => Needed(distrust.Reason, "reason", limits.Line),
        _ => null,
    };

    private static Refusal? Tags(IReadOnlyList<string> tags) => tags.Count > MostTags
        ? TicketRefusal.BadTag.Because($"{tags.Count} tags are more than {MostTags}.", "tags")
        : tags.FirstOrDefault(tag => !Slug.IsSlug(tag)) is { } wrong ? TicketRefusal.BadTag.Because($"'{wrong}' is not a tag.", "tags") : null;

    private static Refusal? Promised(ClockKind clock) => clock.IsPromise()
        ? null
        : TicketRefusal.NotAPromise.Because("The level response is not promised to the customer.", "clock");

    /// <summary>A text that has to be there, within its limit.</summary>
    public static Refusal? Needed([NotNull] string? text, string field, int limit)
    {
        text ??= "";
        return string.IsNullOrWhiteSpace(text)
            ? TicketRefusal.EmptyText.Because($"{field} must not be empty.", field)
            : Allowed(text, field, limit);
    }

    /// <summary>A text within its limit.</summary>
    public static Refusal? Allowed(string text, string field, int limit) => text.Length <= limit
        ? null
        : TicketRefusal.TextTooLong.Because($"{field} has {text.Length:N0} characters; at most {limit:N0} are allowed.", field);

    public static Refusal? Exists<TEnum>(TEnum value, string field)
        where TEnum : struct, Enum => Enum.IsDefined(value)
        ? null
        : TicketRefusal.UnknownValue.Because($"{field} must be one of: {string.Join(", ", Enum.GetNames<TEnum>())}.", field);
}
