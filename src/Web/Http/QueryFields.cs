using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Firstline.Client;

namespace Firstline.Web.Http;

/// <summary>A query string read parameter by parameter; faults are noted and told all at once, and so are parameters that nobody asked for.</summary>
internal sealed class QueryFields(IQueryCollection query)
{
    /// <summary>The most items a page may have.</summary>
    public const int MostItems = 200;

    private const int UsualItems = 50;
    private static readonly string[] InstantForms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private readonly HashSet<string> _unread = [.. query.Keys];
    private readonly List<FieldError> _faults = [];

    /// <summary>Whether anything is wrong.</summary>
    public bool Refused([NotNullWhen(true)] out IResult? problem)
    {
        foreach (var name in _unread)
        {
            Fault(name, $"{name} is not a parameter of this request.");
        }

        _unread.Clear();
        problem = _faults.Count == 0 ? null : Problems.Of(ApiProblem.InvalidRequest, _faults[0].Detail, [.. _faults]);
        return problem is not null;
    }

    /// <summary>Notes a fault of a parameter.</summary>
    public void Fault(string name, string detail) => _faults.Add(new(name, detail));

    /// <summary>A text; null when left out or empty.</summary>
    public string? Text(string name)
    {
        _unread.Remove(name);
        var values = query[name];
        if (values.Count > 1)
        {
            Fault(name, $"{name} must be given once.");
        }

        return values.Count == 1 && values[0] is { Length: > 0 } text ? text : null;
    }

    /// <summary>Whether a parameter is exactly this word; if so, it is read.</summary>
    public bool Is(string name, string word) => query[name] is [{ } only] && only == word && _unread.Remove(name);

    /// <summary>One of the words of an enumeration.</summary>
    public TEnum? Choice<TEnum>(string name)
        where TEnum : struct, Enum => Text(name) is not { } word ? null : Words<TEnum>.TryParse(word, out var value) ? value : Wrong<TEnum>(name, Words<TEnum>.Expected(name));

    /// <summary>An id.</summary>
    public TId? Id<TId>(string name)
        where TId : struct, IParsable<TId> =>
        Text(name) is not { } text ? null : TId.TryParse(text, null, out var id) ? id : Wrong<TId>(name, $"{name} must be an id: 1 to 64 of a-z, 0-9 and hyphen.");

    /// <summary>True or false.</summary>
    public bool? Flag(string name) => Text(name) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => Wrong<bool>(name, $"{name} must be true or false."),
    };

    /// <summary>A whole number within limits.</summary>
    public int? Number(string name, int least, int most) =>
        Text(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : Wrong<int>(name, $"{name} must be a whole number from {least} to {most}.");

    /// <summary>How many items a page is to have.</summary>
    public int Limit() => Number("limit", 1, MostItems) ?? UsualItems;

    /// <summary>An instant; without an offset it is UTC.</summary>
    public DateTimeOffset? Instant(string name) =>
        Text(name) is not { } text ? null
        : DateTimeOffset.TryParseExact(text, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant
        : Wrong<DateTimeOffset>(name, $"{name} must be an instant such as 2026-11-23T14:00:00Z, or a date.");

    private T? Wrong<T>(string name, string detail)
        where T : struct
    {
        Fault(name, detail);
        return null;
    }
}
