using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Fields;
using Firstline.Domain.Tickets.Lifecycle;

namespace Firstline.Domain.Tickets.Automation;

/// <summary>Runs actions on a decision in the making, each as the command that a person would give, all or nothing.</summary>
internal static class ActionRunner
{
    /// <summary>What a person asked for.</summary>
    public static Refusal? Run(TicketDraft draft, RunActions command)
    {
        var names = command.Names ?? TemplateNames.None;
        var branch = draft.Branch();
        if (Run(branch, command.Actions, command.Seed, names, false) is { } refusal)
        {
            return refusal;
        }

        if (command.Bulk is { } job && branch.Facts.Count > 0)
        {
            draft.Add(new TicketEvent.BulkApplied(job, branch.Facts.Count + (command.Macro is null ? 0 : 1)));
        }

        if (command.Macro is { } macro && branch.Facts.Count > 0)
        {
            draft.Add(new TicketEvent.MacroApplied(macro.Id, macro.Version, macro.Title));
        }

        draft.Take(branch);
        return null;
    }

    /// <summary>Runs each action in turn; the first refusal ends it, and the draft is then to be thrown away.</summary>
    /// <param name="byRule">Whether a rule runs them, whose replies are nobody's answer.</param>
    public static Refusal? Run(TicketDraft draft, IReadOnlyList<TicketAction> actions, Guid seed, TemplateNames names, bool byRule)
    {
        for (var i = 0; i < actions.Count; i++)
        {
            var (command, text) = Command(draft, actions[i], IdOf(seed, i), names, byRule);
            if (command is not null && TicketDecider.Step(draft, command) is { } refusal)
            {
                return refusal with { Field = $"actions[{i}]" };
            }

            if (text is not null)
            {
                draft.Write(text);
            }
        }

        return null;
    }

    /// <summary>An id that follows from another one and a place: the same whenever it is asked for.</summary>
    public static Guid IdOf(Guid seed, int place)
    {
        Span<byte> source = stackalloc byte[20];
        seed.TryWriteBytes(source, true, out _);
        BinaryPrimitives.WriteInt32BigEndian(source[16..], place);
        var hash = SHA256.HashData(source).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash, bigEndian: true);
    }

    private static (TicketCommand? Command, Written? Text) Command(TicketDraft draft, TicketAction action, Guid id, TemplateNames names, bool byRule)
    {
        var ticket = draft.Ticket;
        var text = action.Text is { } template ? names.Fill(template, ticket) : "";
        return action switch
        {
            TicketAction.SetPriority set => (new ChangePriority(set.Priority), null),
            TicketAction.SetCategory set => (new Categorize(set.Category), null),
            TicketAction.SetComponent set => (new ChangeComponent(set.Component), null),
            TicketAction.AddTags add => (new TagTicket([.. ticket.Tags.Union(add.Tags)]), null),
            TicketAction.RemoveTags remove => (new TagTicket([.. ticket.Tags.Except(remove.Tags)]), null),
            TicketAction.Assign assign => (new AssignTicket(assign.Agent), null),
            TicketAction.Unassign => (new UnassignTicket(), null),
            TicketAction.MoveTo move => (new MoveToTeam(move.Team), null),
            TicketAction.Wait wait => (new WaitForAnswer(wait.For), null),
            TicketAction.Continue => (new ContinueWork(), null),
            TicketAction.Resolve resolve => (new ResolveTicket(resolve.Resolution), null),
            TicketAction.Close => (new CloseTicket(), null),
            TicketAction.Escalate escalate => (new EscalateTicket(escalate.Reason, text, escalate.Level), null),
            TicketAction.Reply reply when byRule => (new SendSystemMessage(id, text, reply.Channel), new(id, text)),
            TicketAction.Reply reply => (new ReplyToCustomer(id, text, reply.Channel), new(id, text)),
            TicketAction.SetStatus set => (new MoveToStatus(set.Status, set.Resolution), null),
            TicketAction.SetFields set => (new FillFields(set.Fields), null),
            TicketAction.LayAside aside => (new SnoozeTicket(draft.Now + aside.For, aside.UntilReply, aside.Reason), null),
            TicketAction.TakeUp => (new WakeTicket(), null),
            TicketAction.Note => (new AddNote(id, text), new(id, text)),
            _ => throw new UnreachableException($"{action.GetType().Name} is not run."),
        };
    }
}
