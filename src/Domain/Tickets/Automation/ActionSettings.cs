using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Fields;
using Firstline.Domain.Tickets.Lifecycle;
using Firstline.Domain.Tickets.Settings;

namespace Firstline.Domain.Tickets.Automation;

/// <summary>What actions name of the desk's settings must be there when they are saved. Whether it still is, and fits the ticket, each command asks again when it is run.</summary>
public static class ActionSettings
{
    /// <summary>Everything that actions name and the settings do not have; each refusal names its field.</summary>
    public static IEnumerable<Refusal> Faults(IReadOnlyList<TicketAction> actions, TicketSettings settings)
    {
        for (var i = 0; i < actions.Count; i++)
        {
            var at = $"actions[{i}]";
            if (actions[i] is TicketAction.SetStatus move && Fault(move, settings, at) is { } fault)
            {
                yield return fault;
            }
            else if (actions[i] is TicketAction.SetFields { Fields: var fields })
            {
                foreach (var (place, sentence) in TicketFields.Unfit(fields, settings))
                {
                    yield return FieldRefusal.BadFields.Because(sentence, $"{at}.{place}");
                }
            }
        }
    }

    /// <summary>The values that actions fill in.</summary>
    public static IReadOnlyList<GivenField> Values(IReadOnlyList<TicketAction> actions) => [.. actions.OfType<TicketAction.SetFields>().SelectMany(set => set.Fields)];

    private static Refusal? Fault(TicketAction.SetStatus move, TicketSettings settings, string at) => settings.Status(move.Status) switch
    {
        null => LifecycleRefusal.NoSuchStatus.Because($"There is no status '{move.Status}'.", $"{at}.status"),
        { Active: false } => LifecycleRefusal.InactiveStatus.Because($"The status '{move.Status}' is inactive.", $"{at}.status"),
        { Category: TicketStatus.Resolved } when move.Resolution is null =>
            LifecycleRefusal.ResolutionMismatch.Because($"The status '{move.Status}' resolves the ticket, so a resolution is needed.", $"{at}.resolution"),
        { Category: not TicketStatus.Resolved } when move.Resolution is not null =>
            LifecycleRefusal.ResolutionMismatch.Because($"Moving to the status '{move.Status}' resolves nothing, so it takes no resolution.", $"{at}.resolution"),
        _ => null,
    };
}
