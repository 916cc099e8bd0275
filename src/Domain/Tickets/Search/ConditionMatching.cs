using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Firstline.Domain.Tickets.Search;

/// <summary>
/// A condition asked of a ticket in memory. Words and quoted texts are looked for in the subject alone here: what messages say is known
/// to the full-text index only, and <see cref="NeedsMessages"/> tells.
/// </summary>
public static class ConditionMatching
{
    /// <summary>Whether it holds of a ticket at an instant.</summary>
    public static bool Matches(this Condition condition, TicketTraits ticket, DateTimeOffset now) => condition switch
    {
        Condition.All all => all.Parts.All(part => part.Matches(ticket, now)),
        Condition.Any any => any.Parts.Any(part => part.Matches(ticket, now)),
        Condition.Not not => !not.Part.Matches(ticket, now),
        Condition.Text text => SearchWords.Say(ticket.SubjectWords, text.Words, text.Beginning),
        Condition.Term term => Holds(term, ticket, now),
        _ => throw new UnreachableException($"{condition.GetType()} is not matched."),
    };

    /// <summary>Whether it asks for words, which messages may say and the subject not.</summary>
    public static bool NeedsMessages(this Condition condition) => Leaves(condition).Any(leaf => leaf is Condition.Text);

    /// <summary>Whether only a change of a ticket itself can change that it holds: it asks neither for words, nor for what mere time changes.</summary>
    public static bool IsSettledByChanges(this Condition condition) => Leaves(condition).All(leaf =>
        leaf is Condition.Term term && term.Key != ConditionKey.Snoozed && !term.Values.Any(value => value is Operand.Age));

    /// <summary>The next instant after now at which it may hold where it does not, or the other way round, though nothing happens to the ticket; null when never.</summary>
    public static DateTimeOffset? NextChange(this Condition condition, TicketTraits ticket, DateTimeOffset now) =>
        Leaves(condition).OfType<Condition.Term>().SelectMany(term => ConditionTimes.Changes(term, ticket)).Where(at => at > now).Cast<DateTimeOffset?>().Min();

    /// <summary>The words that it asks for, without those that must not be said.</summary>
    public static IEnumerable<Condition.Text> Asserted(this Condition condition) => condition switch
    {
        Condition.All all => all.Parts.SelectMany(Asserted),
        Condition.Any any => any.Parts.SelectMany(Asserted),
        Condition.Text text => [text],
        _ => [],
    };

    /// <summary>The first instant that a value of a time term names, and the first one after it.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) Bounds(this Operand value, KeyKind kind, DateTimeOffset now) => ConditionTimes.Bounds(value, kind, now);

    internal static IEnumerable<Condition> Leaves(Condition condition) => condition switch
    {
        Condition.All all => all.Parts.SelectMany(Leaves),
        Condition.Any any => any.Parts.SelectMany(Leaves),
        Condition.Not not => Leaves(not.Part),
        _ => [condition],
    };

    private static bool Holds(Condition.Term term, TicketTraits ticket, DateTimeOffset now)
    {
        foreach (var value in term.Values)
        {
            if (Holds(term, value, ticket, now))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(Condition.Term term, Operand value, TicketTraits ticket, DateTimeOffset now) => term.Key.Kind switch
    {
        KeyKind.Flag => value is Operand.Word { Value: var word } && Flag(term.Key, ticket, now) == (word == "true"),
        KeyKind.Number => value is Operand.Number { Value: var number } && Compares(((decimal)Number(term.Key, ticket)).CompareTo(number), term.Comparison),
        KeyKind.Past or KeyKind.Ahead => ConditionTimes.Holds(ConditionTimes.Of(term.Key, ticket), term.Comparison, value, term.Key.Kind, now),
        KeyKind.Field => ticket.Fields.TryGetValue(term.Field, out var texts) && !texts.IsEmpty
            ? texts.Any(text => FieldHolds(text, term.Comparison, value, now))
            : value is Operand.None,
        _ => Words(term.Key, ticket) is var words && value switch
        {
            Operand.None => words.IsEmpty,
            Operand.Word { Value: var word } => words.Contains(word, term.Key == ConditionKey.Source ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase),
            _ => false,
        },
    };

    private static bool FieldHolds(string text, Comparison comparison, Operand value, DateTimeOffset now) => value switch
    {
        Operand.Word { Value: var word } => text.Equals(word, StringComparison.OrdinalIgnoreCase),
        Operand.Number { Value: var number } => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var known)
            && Compares(known.CompareTo(number), comparison),
        Operand.Day or Operand.Instant or Operand.Age => FieldTime.TryRead(text, out var at)
            && ConditionTimes.Holds(at, comparison, value, KeyKind.Past, now),
        _ => false,
    };

    internal static bool Compares(int order, Comparison comparison) => comparison switch
    {
        Comparison.Below => order < 0,
        Comparison.AtMost => order <= 0,
        Comparison.Above => order > 0,
        Comparison.AtLeast => order >= 0,
        _ => order == 0,
    };

    private static bool Flag(ConditionKey key, TicketTraits ticket, DateTimeOffset now) => key.Name switch
    {
        "open" => ticket.IsOpen,
        "breached" => ticket.Breached,
        "assigned" => ticket.Agent is not null,
        "outage" => ticket.Outage,
        "snoozed" => ticket.SnoozedUntil > now,
        _ => throw new UnreachableException($"{key.Name} is no flag."),
    };

    private static long Number(ConditionKey key, TicketTraits ticket) => key.Name switch
    {
        "number" => ticket.Number.Value,
        "level" => ticket.Level,
        "reopenings" => ticket.Reopenings,
        _ => throw new UnreachableException($"{key.Name} is no number."),
    };

    private static ImmutableArray<string> Words(ConditionKey key, TicketTraits ticket) => key.Name switch
    {
        "status" => ticket.CustomStatus is { } own ? [ConditionKey.WordOf(ticket.Status), own] : [ConditionKey.WordOf(ticket.Status)],
        "statusid" => [ticket.CustomStatus ?? ConditionKey.WordOf(ticket.Status)],
        "priority" => [ConditionKey.WordOf(ticket.Priority)],
        "category" => [ConditionKey.WordOf(ticket.Category)],
        "tier" => [ConditionKey.WordOf(ticket.Tier)],
        "channel" => [ConditionKey.WordOf(ticket.Channel)],
        "customer" => [ticket.Customer.Value],
        "agent" => Some(ticket.Agent?.Value),
        "team" => Some(ticket.Team?.Value),
        "type" => Some(ticket.Type),
        "component" => Some(ticket.Component),
        "source" => Some(ticket.Source),
        "contact" => Some(ticket.Contact),
        "tag" => ticket.Tags,
        "has" => [.. Had(ticket)],
        _ => throw new UnreachableException($"{key.Name} is no word."),
    };

    private static ImmutableArray<string> Some(string? text) => string.IsNullOrEmpty(text) ? [] : [text];

    private static IEnumerable<string> Had(TicketTraits ticket) =>
        from had in ((string Word, bool Is)[])
        [
            ("agent", ticket.Agent is not null), ("team", ticket.Team is not null), ("tag", !ticket.Tags.IsEmpty),
            ("component", ticket.Component.Length > 0), ("due", ticket.Due is not null), ("attachment", ticket.Attachments),
        ]
        where had.Is
        select had.Word;
}
