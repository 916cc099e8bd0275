using System.Globalization;
using System.Text.RegularExpressions;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Fields;

/// <summary>Reads values into their one form, or says what is wrong with them.</summary>
internal static class FieldReading
{
    public const int LongestLine = 500;
    public const int LongestText = 10_000;

    private const int LongestAddress = 2_000;
    private const int LongestEmail = 254;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
    private static readonly string[] Instants = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The value in its one form, or the end of a sentence that begins with the field's name.</summary>
    public static (string? Text, string? Fault) Read(FieldDefinition field, IReadOnlyList<string> values)
    {
        if (values.Any(value => value.Any(letter => char.IsControl(letter) && letter is not ('\r' or '\n' or '\t'))))
        {
            return (null, "contains something that is not a character.");
        }

        if (field.Kind == FieldKind.MultiChoice)
        {
            return Choices(field, values);
        }

        return values is [var value] ? One(field, field.Kind == FieldKind.MultilineText ? value : value.Trim()) : (null, "takes one value.");
    }

    private static (string? Text, string? Fault) One(FieldDefinition field, string value) => field.Kind switch
    {
        FieldKind.Text => Line(value),
        FieldKind.MultilineText => value.Length <= LongestText ? (value, null) : (null, $"has {value.Length:N0} characters; at most {LongestText:N0} are allowed."),
        FieldKind.Number => Number(field, value),
        FieldKind.Date => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? (value, null) : (null, "must be a date such as 2026-11-23."),
        FieldKind.Instant => Instant(value),
        FieldKind.Choice => field.Option(value) is { Active: true } ? (value, null) : (null, Expected(field)),
        FieldKind.Checkbox => value is "true" or "false" ? (value, null) : (null, "must be true or false."),
        FieldKind.Url => Address(value),
        FieldKind.Email => IsEmail(value) ? (value, null) : (null, "must be an e-mail address."),
        FieldKind.Pattern => Line(value) is { Fault: { } fault } ? (null, fault) : Matches(field.Pattern!, value) ? (value, null) : (null, $"must match {field.Pattern}."),
        FieldKind.Customer or FieldKind.Agent => Slug.IsSlug(value) ? (value, null) : (null, "must be an id: 1 to 64 of a-z, 0-9 and hyphen."),
        _ => throw new System.Diagnostics.UnreachableException($"{field.Kind} is not read."),
    };

    /// <summary>Whether a pattern can be matched at all, in linear time.</summary>
    public static bool IsPattern(string pattern)
    {
        try
        {
            _ = Expression(pattern).IsMatch(new string('a', LongestLine));
            return true;
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException or RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>Linear in the value, whatever the pattern; one that takes too long all the same does not match.</summary>
    private static bool Matches(string pattern, string value)
    {
        try
        {
            return Expression(pattern).IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Regex Expression(string pattern) => new($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Patience);

    private static (string? Text, string? Fault) Line(string value) =>
        value.Length > LongestLine ? (null, $"has {value.Length:N0} characters; at most {LongestLine:N0} are allowed.")
        : value.AsSpan().IndexOfAny('\r', '\n') >= 0 ? (null, "must be one line.")
        : (value, null);

    private static (string? Text, string? Fault) Number(FieldDefinition field, string value)
    {
        if (!decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number))
        {
            return (null, "must be a number.");
        }

        number /= 1.000000000000000000000000000000000m;
        return number < field.Least ? (null, Say($"must be at least {field.Least}."))
            : number > field.Most ? (null, Say($"must be at most {field.Most}."))
            : number.Scale > field.Decimals ? (null, Say($"must have at most {field.Decimals} decimals."))
            : (number.ToString(CultureInfo.InvariantCulture), null);
    }

    private static (string? Text, string? Fault) Instant(string value) =>
        DateTimeOffset.TryParseExact(value, Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? (instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture), null)
            : (null, "must be an instant such as 2026-11-23T14:00:00Z.");

    private static (string? Text, string? Fault) Choices(FieldDefinition field, IReadOnlyList<string> values)
    {
        var chosen = values.Select(value => value.Trim()).ToHashSet(StringComparer.Ordinal);
        return chosen.All(value => field.Option(value) is { Active: true })
            ? (string.Join(' ', field.Options.Where(option => chosen.Contains(option.Id)).Select(option => option.Id)), null)
            : (null, Expected(field));
    }

    private static (string? Text, string? Fault) Address(string value) =>
        value.Length <= LongestAddress && Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0
            ? (value, null)
            : (null, "must be an address that begins with http:// or https://.");

    private static bool IsEmail(string value)
    {
        var at = value.LastIndexOf('@');
        return value.Length <= LongestEmail && at is > 0 and <= 64 && value.IndexOf('@', StringComparison.Ordinal) == at
            && value.IndexOf('.', at) > at + 1 && value[^1] != '.' && !value.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '<' or '>' or ',' or ';');
    }

    private static string Expected(FieldDefinition field) => $"must be one of: {string.Join(", ", field.Options.Where(option => option.Active).Take(20).Select(option => option.Id))}.";

    private static string Say(FormattableString sentence) => FormattableString.Invariant(sentence);
}
