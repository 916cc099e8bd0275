using System.Collections.Immutable;
using System.Text;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Settings;

namespace Firstline.Domain.Tickets.Fields;

/// <summary>Values that tickets have in the desk's own fields.</summary>
internal static class TicketFields
{
    /// <summary>How large the values of a ticket are at most.</summary>
    public const int MostBytes = 65_536;

    /// <summary>The changes that opening makes, with defaults, or why not.</summary>
    public static (IReadOnlyList<FieldChange> Changes, Refusal? Refusal) Open(OpenTicket command, TicketSettings settings, bool isNew)
    {
        var faults = new FaultList();
        var given = command.Fields ?? [];
        var changes = Read(given, ImmutableSortedDictionary<string, FieldValue>.Empty, command.Category, settings, faults);
        var named = given.Select(field => field.Field).ToHashSet(StringComparer.Ordinal);
        changes.AddRange(
            from known in command.Inherited ?? []
            where !named.Contains(known.Field) && settings.Field(known.Field) is { Active: true } field && field.Applies(command.Category)
            select new FieldChange(known.Field, null, known.Value));
        if (isNew)
        {
            changes.AddRange(
                from field in settings.Fields
                where field is { Active: true, Default: not null } && field.Applies(command.Category) && !named.Contains(field.Id)
                select new FieldChange(field.Id, null, Value(field, field.Default!)));
            Needed(settings.Fields.Where(field => field.NeededToOpen(command.Category)), changes.Where(change => change.To is not null).Select(change => change.Field), faults);
        }

        return (changes, Limited(changes, ImmutableSortedDictionary<string, FieldValue>.Empty, faults));
    }

    /// <summary>The changes that filling makes in a category, or why not.</summary>
    public static (IReadOnlyList<FieldChange> Changes, Refusal? Refusal) Fill(Ticket.Known ticket, IReadOnlyList<GivenField> given, Category category, TicketSettings settings)
    {
        var faults = new FaultList();
        var changes = Read(given, ticket.Fields, category, settings, faults);
        Needed(
            settings.Fields.Where(field => field.NeededToOpen(category) && changes.Any(change => change.Field == field.Id && change.To is null)), [], faults);
        return (changes, Limited(changes, ticket.Fields, faults));
    }

    /// <summary>Which fields of another category have no value yet, or null.</summary>
    public static Refusal? MissingIn(Ticket.Known ticket, Categorize command, TicketSettings settings)
    {
        var (changes, refusal) = Fill(ticket, command.Fields ?? [], command.Category, settings);
        return refusal ?? Missing(settings.Fields.Where(field => field.NeededToOpen(command.Category)), After(ticket, changes));
    }

    /// <summary>Which fields have to be filled before it is resolved, or null.</summary>
    public static Refusal? MissingToResolve(Ticket.Known ticket, TicketSettings settings) =>
        Missing(settings.Fields.Where(field => field.NeededToResolve(ticket.Category)), ticket.Fields.Keys);

    /// <summary>Records the changes.</summary>
    public static void Change(TicketDraft draft, IReadOnlyList<FieldChange> changes)
    {
        if (changes.Count > 0)
        {
            draft.Add(TicketEvent.FieldsChanged.Of(changes));
        }
    }

    /// <summary>A ticket's values as one text to search in, with the names of what was chosen; personal ones are left out.</summary>
    public static string Searchable(Ticket.Known ticket, TicketSettings settings) => string.Join('\n',
        from value in ticket.Fields
        where value.Value is { Personal: false, Kind: not FieldKind.Checkbox }
        let field = settings.Field(value.Key)
        select value.Value.Kind is FieldKind.Choice or FieldKind.MultiChoice
            ? string.Join(' ', value.Value.Text.Split(' ').Select(option => field?.Option(option)?.Name ?? option))
            : value.Value.Text);

    /// <summary>The values after some changes.</summary>
    public static ImmutableSortedDictionary<string, FieldValue> Fold(ImmutableSortedDictionary<string, FieldValue> known, TicketEvent.FieldsChanged fact)
    {
        var values = known.ToBuilder();
        foreach (var change in fact.Whole)
        {
            if (change.To is { } to)
            {
                values[change.Field] = to;
            }
            else
            {
                values.Remove(change.Field);
            }
        }

        return values.ToImmutable();
    }

    /// <summary>The values that are not about a person.</summary>
    public static ImmutableSortedDictionary<string, FieldValue> WithoutPersonal(ImmutableSortedDictionary<string, FieldValue> known) =>
        known.RemoveRange(known.Where(value => value.Value.Personal).Select(value => value.Key));

    /// <summary>What of some values could be right for no ticket: the field's place and a sentence.</summary>
    public static IEnumerable<(string Place, string Sentence)> Unfit(IReadOnlyList<GivenField> given, TicketSettings settings)
    {
        foreach (var value in given)
        {
            var sentence = settings.Field(value.Field) switch
            {
                null => $"There is no field '{value.Field}'.",
                { Active: false } field => $"{field.Name} is inactive.",
                _ when IsBlank(value) => null,
                var field => FieldReading.Read(field, value.Values!) is { Fault: { } fault } ? $"{field.Name} {fault}" : null,
            };
            if (sentence is not null)
            {
                yield return ($"fields.{value.Field}", sentence);
            }
        }
    }

    private static List<FieldChange> Read(
        IReadOnlyList<GivenField> given, IReadOnlyDictionary<string, FieldValue> known, Category category, TicketSettings settings, FaultList faults)
    {
        List<FieldChange> changes = [];
        if (!faults.Unless(given.Count <= FieldRules.Most, "fields", $"{given.Count:N0} values are more than there can be fields, {FieldRules.Most}."))
        {
            return changes;
        }

        foreach (var value in given.DistinctBy(value => value.Field))
        {
            var (place, before) = ($"fields.{value.Field}", known.GetValueOrDefault(value.Field));
            var field = settings.Field(value.Field);
            if (IsBlank(value))
            {
                if (faults.Unless(field is not null || before is not null, place, $"There is no field '{value.Field}'.") && before is not null)
                {
                    changes.Add(new(value.Field, before, null));
                }
            }
            else if (faults.Unless(field is { Active: true }, place, field is null ? $"There is no field '{value.Field}'." : $"{field.Name} is inactive.")
                && faults.Unless(field!.Applies(category), place, $"{field.Name} is not there for this category."))
            {
                var (text, fault) = FieldReading.Read(field, value.Values!);
                var after = text is null ? null : Value(field, text);
                if (faults.Unless(after is not null, place, $"{field.Name} {fault}") && after != before)
                {
                    changes.Add(new(field.Id, before, after));
                }
            }
        }

        return changes;
    }

    private static Refusal? Limited(IReadOnlyList<FieldChange> changes, IReadOnlyDictionary<string, FieldValue> known, FaultList faults)
    {
        var bytes = known.Values.Sum(Bytes) + changes.Sum(change => Bytes(change.To) - Bytes(change.From));
        faults.Unless(bytes <= MostBytes, "fields", $"The values have {bytes:N0} bytes; a ticket has at most {MostBytes:N0}.");
        return faults.Refusal(FieldRefusal.BadFields);
    }

    private static void Needed(IEnumerable<FieldDefinition> fields, IEnumerable<string> filled, FaultList faults)
    {
        var there = filled.ToHashSet(StringComparer.Ordinal);
        foreach (var field in fields.Where(field => !there.Contains(field.Id)))
        {
            faults.Add($"fields.{field.Id}", $"{field.Name} is required.");
        }
    }

    private static Refusal? Missing(IEnumerable<FieldDefinition> fields, IEnumerable<string> filled)
    {
        var faults = new FaultList();
        Needed(fields, filled, faults);
        return faults.Refusal(FieldRefusal.FieldsMissing);
    }

    private static IEnumerable<string> After(Ticket.Known ticket, IReadOnlyList<FieldChange> changes) =>
        ticket.Fields.Keys.Except(changes.Where(change => change.To is null).Select(change => change.Field)).Union(changes.Where(change => change.To is not null).Select(change => change.Field));

    private static FieldValue Value(FieldDefinition field, string text) => new(field.Kind, text, field.Personal);

    private static int Bytes(FieldValue? value) => value is null ? 0 : Encoding.UTF8.GetByteCount(value.Text);

    private static bool IsBlank(GivenField value) => value.Values is null || value.Values.All(string.IsNullOrWhiteSpace);
}
