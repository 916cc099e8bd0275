using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Fields;
using Firstline.Domain.Tickets.Lifecycle;

namespace Firstline.Domain.Tickets.Automation;

/// <summary>What a list of actions must be, before it is saved or run.</summary>
public static class ActionRules
{
    /// <summary>The most actions of one macro, rule or bulk job.</summary>
    public const int Most = 20;

    /// <summary>The most characters of the texts of one macro, rule or bulk job.</summary>
    public const int Longest = 50_000;

    private static readonly TimeSpan ShortestSnooze = TimeSpan.FromMinutes(1);

    /// <summary>Everything that is wrong with a list of actions; each refusal names its field.</summary>
    public static IEnumerable<Refusal> Faults(IReadOnlyList<TicketAction> actions, TicketLimits limits)
    {
        if (actions.Count is 0 or > Most)
        {
            yield return AutomationRefusal.BadActions.Because($"There must be 1 to {Most} actions; there are {actions.Count:N0}.", "actions");
        }

        if (actions.Sum(action => (long)(action.Text?.Length ?? 0)) > Longest)
        {
            yield return AutomationRefusal.BadActions.Because($"The texts of all actions together have more than {Longest:N0} characters.", "actions");
        }

        for (var i = 0; i < Math.Min(actions.Count, Most); i++)
        {
            if (Fault(actions[i], $"actions[{i}]", limits) is { } fault)
            {
                yield return fault;
            }
        }
    }

    /// <summary>Whether two lists do the same.</summary>
    public static bool Same(IReadOnlyList<TicketAction> some, IReadOnlyList<TicketAction> others) => Words(some).SequenceEqual(Words(others));

    /// <summary>The first thing that is wrong, or null.</summary>
    public static Refusal? Fault(IReadOnlyList<TicketAction> actions, TicketLimits limits) => Faults(actions, limits).FirstOrDefault();

    /// <summary>The agents that actions name; whoever saves them makes sure that they exist.</summary>
    public static IEnumerable<AgentId> Agents(IReadOnlyList<TicketAction> actions) => actions.OfType<TicketAction.Assign>().Select(assign => assign.Agent).Distinct();

    private static Refusal? Fault(TicketAction action, string at, TicketLimits limits) => action switch
    {
        TicketAction.Escalate { Reason: var reason } when !EscalationLevels.IsManual(reason) =>
            TicketRefusal.ReasonIsAutomatic.Because($"{reason} is given by the desk itself.", $"{at}.reason"),
        TicketAction.Escalate { Because: var text } => Text(text, $"{at}.text", limits.Line),
        TicketAction.Reply { Body: var text } => Text(text, $"{at}.body", limits.Body),
        TicketAction.Note { Body: var text } => Text(text, $"{at}.body", limits.Body),
        TicketAction.SetComponent { Component: { } component } when component.Length > limits.Line =>
            TicketRefusal.TextTooLong.Because($"component has {component.Length:N0} characters; at most {limits.Line:N0} are allowed.", $"{at}.component"),
        TicketAction.AddTags { Tags: var tags } => Tags(tags, at),
        TicketAction.RemoveTags { Tags: var tags } => Tags(tags, at),
        TicketAction.SetStatus { Status: var status } when !Slug.IsSlug(status) => LifecycleRefusal.NoSuchStatus.Because("status must be the id of a status.", $"{at}.status"),
        TicketAction.SetFields { Fields: var fields } => Fields(fields, at),
        TicketAction.LayAside aside => LaidAside(aside, at, limits.Line),
        _ => null,
    };

    /// <summary>Actions as texts, since two lists of tags are never the same object.</summary>
    private static IEnumerable<string> Words(IReadOnlyList<TicketAction> actions) => actions.Select(action => action switch
    {
        TicketAction.AddTags add => $"add {string.Join(' ', add.Tags)}",
        TicketAction.RemoveTags remove => $"remove {string.Join(' ', remove.Tags)}",
        TicketAction.SetFields set => $"fill {string.Join('\u001E', set.Fields.Select(field => $"{field.Field}\u001F{(field.Values is null ? null : string.Join('\u001D', field.Values))}"))}",
        _ => action.ToString(),
    });

    private static Refusal? Text(string text, string field, int limit) =>
        string.IsNullOrWhiteSpace(text) ? TicketRefusal.EmptyText.Because("The text must not be empty.", field)
        : text.Length > limit ? TicketRefusal.TextTooLong.Because($"The text has {text.Length:N0} characters; at most {limit:N0} are allowed.", field)
        : Template.Fault(text, field);

    private static Refusal? Fields(IReadOnlyList<GivenField> fields, string at) =>
        fields.Count is 0 or > FieldRules.Most ? FieldRefusal.BadFields.Because($"There must be 1 to {FieldRules.Most} fields.", $"{at}.fields")
        : fields.Sum(field => field.Values?.Sum(value => (long)value.Length) ?? 0) > Longest ? FieldRefusal.BadFields.Because($"The values together have more than {Longest:N0} characters.", $"{at}.fields")
        : null;

    private static Refusal? LaidAside(TicketAction.LayAside aside, string at, int line) => aside switch
    {
        { For: null, UntilReply: false } => LifecycleRefusal.BadSnooze.Because("Neither a time nor the customer would bring it back.", $"{at}.forMinutes"),
        { For: { } time } when time < ShortestSnooze || time > TicketSnoozing.Longest =>
            LifecycleRefusal.BadSnooze.Because($"The time must be {ShortestSnooze.TotalMinutes:0} minute to {TicketSnoozing.Longest.TotalDays:0} days.", $"{at}.forMinutes"),
        _ when aside.Reason.Length > line => TicketRefusal.TextTooLong.Because($"The text has {aside.Reason.Length:N0} characters; at most {line:N0} are allowed.", $"{at}.text"),
        _ => null,
    };

    private static Refusal? Tags(IReadOnlyList<string> tags, string at) =>
        tags.Count is 0 or > TicketTexts.MostTags ? TicketRefusal.BadTag.Because($"There must be 1 to {TicketTexts.MostTags} tags.", $"{at}.tags")
        : tags.FirstOrDefault(tag => !Slug.IsSlug(tag)) is { } wrong ? TicketRefusal.BadTag.Because($"'{wrong}' is not a tag.", $"{at}.tags")
        : null;
}
