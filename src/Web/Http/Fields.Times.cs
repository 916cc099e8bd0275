using System.Globalization;
using System.Text.Json;

namespace Firstline.Web.Http;

internal sealed partial class Fields
{
    private const string Dates = "yyyy-MM-dd";
    private const double MostMinutes = 1_000_000;

    /// <summary>An instant that must be there.</summary>
    public DateTimeOffset Instant(string field) => Find(field, true, out var value) ? AsInstant(field, value) ?? default : default;

    /// <summary>An instant that may be left out.</summary>
    public DateTimeOffset? OptionalInstant(string field) => Find(field, false, out var value) ? AsInstant(field, value) : null;

    /// <summary>A span in minutes, with a fraction if need be, that may be left out; one beyond all bounds counts as the longest or shortest.</summary>
    public TimeSpan? OptionalMinutes(string field) => OptionalMeasure(field) is { } minutes
        ? TimeSpan.FromTicks((long)(Math.Clamp(minutes, 0, MostMinutes) * TimeSpan.TicksPerMinute))
        : null;

    /// <summary>An amount, with a fraction if need be, that may be left out; one beyond all bounds counts as the largest.</summary>
    public decimal? OptionalAmount(string field) => Find(field, false, out var value) ? AsAmount(field, value) : null;

    /// <summary>A list of dates that may be left out.</summary>
    public IReadOnlyList<DateOnly> OptionalDates(string field) => Items(field, (name, item) => AsText(name, item) is { } text ? AsDate(name, text) : default);

    /// <summary>A list of pairs of texts that may be left out.</summary>
    /// <param name="field">The field.</param>
    /// <param name="example">A pair, to show when there is something else.</param>
    public IReadOnlyList<TextPair> OptionalPairs(string field, string example) => Find(field, false, out var value) ? AsPairs(field, value, example) : [];

    /// <summary>An object of lists of pairs, by names of the caller's.</summary>
    public IReadOnlyList<NamedPairs> PairsByName(string field, bool needed, string example)
    {
        if (!Find(field, needed, out var value))
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            Fault(field, $"{field} must be an object.");
            return [];
        }

        return
        [
            .. value.EnumerateObject()
                .Where(entry => entry.Value.ValueKind != JsonValueKind.Null)
                .Select(entry => new NamedPairs($"{field}.{entry.Name}", entry.Name, AsPairs($"{field}.{entry.Name}", entry.Value, example))),
        ];
    }

    /// <summary>A date, or a fault of the field.</summary>
    public DateOnly AsDate(string field, string text)
    {
        if (!DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            Fault(field, $"{field} must be a date such as 2026-12-25.");
        }

        return date;
    }

    /// <summary>An instant, or a fault of the field.</summary>
    public DateTimeOffset AsInstant(string field, string text)
    {
        if (!Instants.TryParse(text, out var instant))
        {
            Fault(field, $"{field} must be an instant such as 2026-11-23T14:00:00Z.");
        }

        return instant;
    }

    private DateTimeOffset? AsInstant(string field, JsonElement value) => AsText(field, value) is { } text ? AsInstant(field, text) : null;

    private decimal? AsAmount(string field, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            Fault(field, $"{field} must be a number.");
            return null;
        }

        return value.TryGetDecimal(out var amount) ? amount : value.GetDouble() > 0 ? decimal.MaxValue : decimal.MinValue;
    }

    private List<TextPair> AsPairs(string field, JsonElement value, string example)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            Fault(field, $"{field} must be a list of pairs such as {example}.");
            return [];
        }

        var pairs = new List<TextPair>(value.GetArrayLength());
        foreach (var (at, item) in value.EnumerateArray().Index())
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{field}[{at}]");
            if (item.ValueKind != JsonValueKind.Array || item.GetArrayLength() != 2)
            {
                Fault(name, $"{name} must be a pair such as {example}.");
                break;
            }

            if (AsText($"{name}[0]", item[0]) is { } from && AsText($"{name}[1]", item[1]) is { } to)
            {
                pairs.Add(new(name, from, to));
            }
        }

        return pairs;
    }
}

/// <summary>Two texts that belong together, and where they stand.</summary>
internal readonly record struct TextPair(string Field, string From, string To);

/// <summary>Pairs by a name of the caller's, and where they stand.</summary>
internal readonly record struct NamedPairs(string Field, string Name, IReadOnlyList<TextPair> Pairs);
