using System.Collections.Immutable;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Settings;

namespace Firstline.Domain.Tickets.Fields;

/// <summary>What sound fields are.</summary>
internal static class FieldRules
{
    public const int Most = 200;
    public const int MostOptions = 200;

    private const int LongestPattern = 200;
    private const int MostDecimals = 10;

    public static void Look(ImmutableArray<FieldDefinition> fields, FaultList faults)
    {
        if (faults.Unless(fields.Length <= Most, "fields", $"{fields.Length:N0} fields are more than {Most}."))
        {
            TicketSettingsRules.Each(fields, "fields", faults, (field, place) => Look(field, place, faults), field => field.Id, "id");
        }
    }

    /// <summary>What tickets have values of and a draft leaves out: the field itself, its kind, an option. Null when nothing is.</summary>
    public static string? Lost(FieldDefinition known, ImmutableArray<FieldDefinition> draft)
    {
        var next = draft.FirstOrDefault(field => field.Id == known.Id);
        return next is null ? $"The field '{known.Id}' is left out."
            : next.Kind != known.Kind ? $"The field '{known.Id}' is another kind of field."
            : next.Personal != known.Personal ? $"The field '{known.Id}' rests elsewhere when it becomes personal or ceases to be."
            : known.Options.FirstOrDefault(option => next.Option(option.Id) is null) is { } lost ? $"The option '{lost.Id}' of the field '{known.Id}' is left out."
            : null;
    }

    private static void Look(FieldDefinition field, string place, FaultList faults)
    {
        faults.Unless(Slug.IsSlug(field.Id), $"{place}.id", $"{place}.id must be 1 to {Slug.MaxLength} of a-z, 0-9 and hyphen.");
        TicketSettingsRules.Name(field.Name, $"{place}.name", faults);
        faults.Unless(field.Help is not { Length: > FieldReading.LongestLine }, $"{place}.help", $"{place}.help has more than {FieldReading.LongestLine} characters.");
        faults.Unless(
            field.Uses.Length <= Enum.GetValues<Category>().Length + 1 && field.Uses.Select(use => use.Category).Distinct().Count() == field.Uses.Length,
            $"{place}.uses", $"{place}.uses names each category once.");
        var number = field.Kind == FieldKind.Number;
        faults.Unless(number || (field.Least, field.Most, field.Decimals) == default, $"{place}.kind", "Only a number has bounds and decimals.");
        faults.Unless(!(field.Least > field.Most), $"{place}.max", $"{place}.max must not be less than min.");
        faults.Unless(field.Decimals is null or (>= 0 and <= MostDecimals), $"{place}.decimals", $"{place}.decimals must be between 0 and {MostDecimals}.");
        var sound = Pattern(field, place, faults) & Options(field, place, faults);
        if (sound && field.Default is { } value)
        {
            var fault = field.Personal ? "must be left out, since the values are about persons." : FieldReading.Read(field, field.Kind == FieldKind.MultiChoice ? value.Split(' ') : [value]).Fault;
            faults.Unless(fault is null, $"{place}.default", $"{place}.default {fault}");
        }
    }

    private static bool Pattern(FieldDefinition field, string place, FaultList faults) =>
        field.Kind == FieldKind.Pattern
            ? faults.Unless(
                field.Pattern is { Length: > 0 and <= LongestPattern } pattern && FieldReading.IsPattern(pattern), $"{place}.pattern",
                $"{place}.pattern must be a regular expression of at most {LongestPattern} characters, without looking around and referring back.")
            : faults.Unless(field.Pattern is null, $"{place}.pattern", "Only a field of the kind pattern has a pattern.");

    private static bool Options(FieldDefinition field, string place, FaultList faults)
    {
        if (field.Kind is not (FieldKind.Choice or FieldKind.MultiChoice))
        {
            return faults.Unless(field.Options.IsEmpty, $"{place}.options", "Only a field to choose in has options.");
        }

        if (!faults.Unless(field.Options.Length is > 0 and <= MostOptions, $"{place}.options", $"{place}.options must be 1 to {MostOptions} options."))
        {
            return false;
        }

        TicketSettingsRules.Each(field.Options, $"{place}.options", faults, (option, at) =>
        {
            faults.Unless(Slug.IsSlug(option.Id), $"{at}.id", $"{at}.id must be 1 to {Slug.MaxLength} of a-z, 0-9 and hyphen.");
            TicketSettingsRules.Name(option.Name, $"{at}.name", faults);
        }, option => option.Id, "id");
        return true;
    }
}
