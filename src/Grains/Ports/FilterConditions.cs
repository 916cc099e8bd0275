using Firstline.Domain.Tickets.Search;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Ports;

/// <summary>A filter of a list, said in the language of conditions.</summary>
public static class FilterConditions
{
    /// <summary>The condition that holds of the tickets that a filter lets through.</summary>
    public static Condition Of(TicketFilter filter)
    {
        List<Condition> parts = [];
        Flag(ConditionKey.Open, filter.Open);
        Word(ConditionKey.Status, filter.Status is { } status ? ConditionKey.WordOf(status) : null);
        Word(ConditionKey.Priority, filter.Priority is { } priority ? ConditionKey.WordOf(priority) : null);
        Word(ConditionKey.Tier, filter.Tier is { } tier ? ConditionKey.WordOf(tier) : null);
        Add(ConditionKey.Level, filter.Level is { } level ? new Operand.Number(level) : null);
        Word(ConditionKey.Customer, filter.Customer?.Value);
        Word(ConditionKey.Agent, filter.Agent?.Value);
        Word(ConditionKey.Team, filter.Team?.Value);
        Flag(ConditionKey.Breached, filter.Breached);
        Flag(ConditionKey.Assigned, filter.Assigned);
        Word(ConditionKey.Category, filter.Category is { } category ? ConditionKey.WordOf(category) : null);
        Add(ConditionKey.Source, filter.Source is null ? null : filter.Source.Length == 0 ? Operand.Nothing : new Operand.Word(filter.Source));
        Word(ConditionKey.StatusId, filter.StatusId);
        Flag(ConditionKey.Snoozed, filter.Snoozed);
        Word(ConditionKey.Type, filter.Type is { } type ? ConditionKey.WordOf(type) : null);
        return new Condition.All([.. parts]);

        void Flag(ConditionKey key, bool? value) => Word(key, value switch { true => "true", false => "false", null => null });

        void Word(ConditionKey key, string? value) => Add(key, value is null ? null : new Operand.Word(value));

        void Add(ConditionKey key, Operand? value)
        {
            if (value is not null)
            {
                parts.Add(new Condition.Term(key, "", Comparison.Is, [value]));
            }
        }
    }

    /// <summary>Both hold.</summary>
    public static Condition And(Condition one, Condition other) => new Condition.All([.. Parts(one), .. Parts(other)]);

    private static IEnumerable<Condition> Parts(Condition condition) => condition is Condition.All all ? all.Parts : [condition];
}
