using System.Collections.Immutable;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Fields;
using Orleans;

namespace Firstline.Domain.Tickets.Automation;

/// <summary>Puts back what a bulk job changed, where nobody changed it since.</summary>
/// <param name="Job">The job.</param>
/// <param name="Before">What the ticket had before the job.</param>
/// <param name="After">What it had after it.</param>
[GenerateSerializer, Immutable, Alias("ticket.restore")]
public sealed record RestoreTicket([property: Id(0)] Guid Job, [property: Id(1)] RestorePoint Before, [property: Id(2)] RestorePoint After) : TicketCommand;

/// <summary>What of a ticket can be put back.</summary>
[GenerateSerializer, Immutable, Alias("ticket.restore-point")]
public sealed record RestorePoint(
    [property: Id(0)] Priority Priority, [property: Id(1)] Category Category, [property: Id(2)] string Component, [property: Id(3)] ImmutableArray<string> Tags,
    [property: Id(4)] AgentId? Agent, [property: Id(5)] TeamId? Team,
    [property: Id(6)] ImmutableSortedDictionary<string, FieldValue> Fields)
{
    internal static RestorePoint Of(Ticket.Known ticket) => new(ticket.Priority, ticket.Category, ticket.Component, ticket.Tags, ticket.Agent, ticket.Team, ticket.Fields);
}

/// <summary>How a ticket goes back to what it had before a bulk job.</summary>
internal static class BulkUndo
{
    /// <summary>What the job did to a ticket, found in its history; null when it did nothing.</summary>
    public static (RestorePoint Before, RestorePoint After, IReadOnlyList<TicketEvent> Changes)? Find(IReadOnlyList<(TicketEvent Fact, DateTimeOffset At)> history, Guid job)
    {
        Ticket ticket = new Ticket.Unopened();
        for (var i = 0; i < history.Count; i++)
        {
            if (history[i].Fact is TicketEvent.BulkApplied applied && applied.Job == job)
            {
                var before = RestorePoint.Of((Ticket.Known)ticket);
                var changes = history.Skip(i + 1).Take(applied.Changes).ToList();
                foreach (var (fact, at) in changes)
                {
                    ticket = Ticket.Evolve(ticket, fact, at);
                }

                return (before, RestorePoint.Of((Ticket.Known)ticket), [.. changes.Select(change => change.Fact)]);
            }

            ticket = Ticket.Evolve(ticket, history[i].Fact, history[i].At);
        }

        return null;
    }

    /// <summary>Puts back what can be, in one step.</summary>
    public static Refusal? Restore(TicketDraft draft, RestoreTicket command)
    {
        var branch = draft.Branch();
        foreach (var step in Steps(draft.Ticket, command.Before, command.After))
        {
            if (TicketDecider.Step(branch, step) is { } refusal)
            {
                return refusal;
            }
        }

        if (branch.Facts.Count > 0)
        {
            draft.Add(new TicketEvent.BulkUndone(command.Job, branch.Facts.Count));
            draft.Take(branch);
        }

        return null;
    }

    /// <summary>What stays although the job did it, in words; empty when everything can go back.</summary>
    public static IReadOnlyList<string> Stays(Ticket.Known now, RestorePoint before, RestorePoint after, IReadOnlyList<TicketEvent> changes)
    {
        List<string> stays = [];
        Changed("priority", before.Priority, after.Priority, now.Priority);
        Changed("category", before.Category, after.Category, now.Category);
        Changed("component", before.Component, after.Component, now.Component);
        Changed("tags", string.Join(' ', before.Tags), string.Join(' ', after.Tags), string.Join(' ', now.Tags));
        Changed("agent", before.Agent, after.Agent, now.Agent);
        if (before.Team is null && after.Team is not null)
        {
            stays.Add("it had no team before");
        }
        else
        {
            Changed("team", before.Team, after.Team, now.Team);
        }

        foreach (var field in FieldsOf(before, after))
        {
            Changed(field, before.Fields.GetValueOrDefault(field), after.Fields.GetValueOrDefault(field), now.Fields.GetValueOrDefault(field));
        }

        stays.AddRange(changes.Select(WithoutInverse).OfType<string>().Distinct());
        return stays;

        void Changed<T>(string what, T was, T became, T isNow)
        {
            var same = EqualityComparer<T>.Default;
            if (!same.Equals(was, became) && !same.Equals(isNow, became) && !same.Equals(isNow, was))
            {
                stays.Add($"{what} was changed since");
            }
        }
    }

    private static IEnumerable<TicketCommand> Steps(Ticket.Known now, RestorePoint before, RestorePoint after)
    {
        if (before.Priority != after.Priority && now.Priority == after.Priority)
        {
            yield return new ChangePriority(before.Priority);
        }

        if (before.Category != after.Category && now.Category == after.Category)
        {
            yield return new Categorize(before.Category);
        }

        if (before.Component != after.Component && now.Component == after.Component)
        {
            yield return new ChangeComponent(before.Component);
        }

        if (!before.Tags.SequenceEqual(after.Tags) && now.Tags.SequenceEqual(after.Tags))
        {
            yield return new TagTicket(before.Tags);
        }

        if (before.Agent != after.Agent && now.Agent == after.Agent)
        {
            yield return before.Agent is { } agent ? new AssignTicket(agent) : new UnassignTicket();
        }

        if (before.Team is { } team && before.Team != after.Team && now.Team == after.Team)
        {
            yield return new MoveToTeam(team);
        }

        List<GivenField> fields =
        [
            .. FieldsOf(before, after).Where(field => now.Fields.GetValueOrDefault(field) == after.Fields.GetValueOrDefault(field))
                .Select(field => GivenField.Of(field, before.Fields.GetValueOrDefault(field))),
        ];
        if (fields.Count > 0)
        {
            yield return new FillFields(fields);
        }
    }

    private static IEnumerable<string> FieldsOf(RestorePoint before, RestorePoint after) =>
        before.Fields.Keys.Union(after.Fields.Keys).Where(field => before.Fields.GetValueOrDefault(field) != after.Fields.GetValueOrDefault(field));

    private static string? WithoutInverse(TicketEvent fact) => fact switch
    {
        TicketEvent.Replied => "a reply cannot be taken back",
        TicketEvent.Noted => "a note cannot be taken back",
        TicketEvent.StatusChanged or TicketEvent.Resolved or TicketEvent.Closed or TicketEvent.Reopened => "its status is not put back",
        TicketEvent.Snoozed or TicketEvent.Woken => "that it was laid aside, or taken up again, is not put back",
        TicketEvent.Escalated => "an escalation is not put back",
        _ => null,
    };
}
