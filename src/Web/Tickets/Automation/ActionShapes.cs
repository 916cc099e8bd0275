using System.Diagnostics;
using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Web.Http;
using Shape = Firstline.Client.Tickets.Automation.TicketAction;

namespace Firstline.Web.Tickets.Automation;

/// <summary>Actions as requests spell them, and back.</summary>
internal static class ActionShapes
{
    /// <summary>Reads the actions of a request; everything that is wrong with them is noted.</summary>
    public static IReadOnlyList<TicketAction> Actions(this Fields fields, TicketLimits limits)
    {
        var actions = fields.List("actions", Read);
        foreach (var fault in actions.Contains(null) ? [] : ActionRules.Faults(actions!, limits))
        {
            fields.Fault(fault.Field!, fault.Sentence);
        }

        return actions!;
    }

    public static Shape Of(TicketAction action) => action switch
    {
        TicketAction.SetPriority set => new("set-priority", Priority: Words<Priority>.Of(set.Priority)),
        TicketAction.SetCategory set => new("set-category", Category: Words<Category>.Of(set.Category)),
        TicketAction.SetComponent set => new("set-component", Component: set.Component),
        TicketAction.AddTags add => new("add-tags", Tags: add.Tags),
        TicketAction.RemoveTags remove => new("remove-tags", Tags: remove.Tags),
        TicketAction.Assign assign => new("assign", Agent: assign.Agent.Value),
        TicketAction.Unassign => new("unassign"),
        TicketAction.MoveTo move => new("move-to-team", Team: move.Team.Value),
        TicketAction.Wait wait => new("wait", For: Words<WaitingFor>.Of(wait.For)),
        TicketAction.Continue => new("continue"),
        TicketAction.Resolve resolve => new("resolve", Resolution: Words<Resolution>.Of(resolve.Resolution)),
        TicketAction.Close => new("close"),
        TicketAction.Escalate escalate => new("escalate", Reason: Words<EscalationTrigger>.Of(escalate.Reason), Level: escalate.Level, Text: escalate.Because),
        TicketAction.Reply reply => new("reply", Body: reply.Body, Channel: Words<Channel>.Of(reply.Channel)),
        TicketAction.Note note => new("note", Body: note.Body),
        TicketAction.SetStatus set => new("set-status", Status: set.Status, Resolution: Words<Resolution>.Of(set.Resolution)),
        TicketAction.SetFields set => new("set-fields", Fields: FieldShapes.Of(set.Fields)),
        TicketAction.LayAside aside => new("snooze", ForMinutes: aside.For?.TotalMinutes, UntilReply: aside.UntilReply, Text: aside.Reason.Length == 0 ? null : aside.Reason),
        TicketAction.TakeUp => new("wake"),
        _ => throw new UnreachableException($"{action.GetType().Name} has no public shape."),
    };

    private static TicketAction? Read(Fields action)
    {
        switch (action.Text("do"))
        {
            case "set-priority": return new TicketAction.SetPriority(action.Choice<Priority>("priority"));
            case "set-category": return new TicketAction.SetCategory(action.Choice<Category>("category"));
            case "set-component": return new TicketAction.SetComponent(action.Text("component"));
            case "add-tags": return new TicketAction.AddTags(action.Texts("tags"));
            case "remove-tags": return new TicketAction.RemoveTags(action.Texts("tags"));
            case "assign": return new TicketAction.Assign(action.Id<AgentId>("agent"));
            case "unassign": return new TicketAction.Unassign();
            case "move-to-team": return new TicketAction.MoveTo(action.Id<TeamId>("team"));
            case "wait": return new TicketAction.Wait(action.Choice<WaitingFor>("for"));
            case "continue": return new TicketAction.Continue();
            case "resolve": return new TicketAction.Resolve(action.Choice<Resolution>("resolution"));
            case "close": return new TicketAction.Close();
            case "escalate": return new TicketAction.Escalate(action.Choice<EscalationTrigger>("reason"), action.Text("text"), action.OptionalNumber("level"));
            case "reply": return new TicketAction.Reply(action.Text("body"), action.Choice("channel", Channel.Ticket));
            case "note": return new TicketAction.Note(action.Text("body"));
            case "set-status": return new TicketAction.SetStatus(action.Text("status"), action.OptionalChoice<Resolution>("resolution"));
            case "set-fields": return new TicketAction.SetFields(FieldShapes.Read(action) ?? []);
            case "snooze": return new TicketAction.LayAside(action.OptionalMinutes("forMinutes"), action.Flag("untilReply", true), (action.OptionalText("text") ?? "").Trim());
            case "wake": return new TicketAction.TakeUp();
            case "": return null;
            default:
                action.Fault("do", "do is not an action that exists; nothing but these: set-priority, set-category, set-component, add-tags, remove-tags, assign, unassign, move-to-team, wait, continue, resolve, close, escalate, reply, note, set-status, set-fields, snooze, wake.");
                return null;
        }
    }
}
