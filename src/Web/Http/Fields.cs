using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Firstline.Client;

namespace Firstline.Web.Http;

/// <summary>
/// A JSON object read field by field. Every fault is noted and reading goes on with a harmless value, so that the caller hears of
/// all of them at once; whoever read asks <see cref="Refused"/> before using what was read.
/// </summary>
internal sealed partial class Fields
{
    private readonly Dictionary<string, JsonElement> _unread = [];
    private readonly List<FieldError> _faults;
    private readonly string _path;
    private readonly IResult? _broken;

    private Fields(JsonElement whole, string path, List<FieldError> faults, IResult? broken = null)
    {
        (Whole, _path, _faults, _broken) = (whole, path, faults, broken);
        if (whole.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in whole.EnumerateObject())
            {
                _unread[property.Name] = property.Value;
            }
        }
    }

    /// <summary>The whole object; undefined when there is none.</summary>
    public JsonElement Whole { get; }

    /// <summary>The fields of an object; no body counts as an empty one.</summary>
    public static Fields Of(JsonElement whole) => new(whole, "", []);

    /// <summary>No fields at all, because the body could not be read.</summary>
    public static Fields Broken(IResult problem) => new(default, "", [], problem);

    /// <summary>Whether anything is wrong; fields that nobody asked for are.</summary>
    public bool Refused([NotNullWhen(true)] out IResult? problem)
    {
        problem = Faulty(out var faults) || _broken is not null ? _broken ?? Problems.Of(faults!) : null;
        return problem is not null;
    }

    /// <summary>Whether any field is wrong, for whoever answers several requests at once.</summary>
    public bool Faulty([NotNullWhen(true)] out Problem? problem)
    {
        NoteUnread();
        problem = _faults.Count == 0 ? null : Problems.Body(ApiProblem.InvalidRequest, _faults[0].Detail, [.. _faults]);
        return problem is not null;
    }

    /// <summary>Notes a fault of a field.</summary>
    public void Fault(string field, string detail) => _faults.Add(new(Path(field), detail));

    /// <summary>Where a field lies in the whole request.</summary>
    public string Path(string field) => _path + field;

    /// <summary>A text that must be there.</summary>
    public string Text(string field) => Find(field, true, out var value) ? AsText(field, value) ?? "" : "";

    /// <summary>A text that may be left out.</summary>
    public string? OptionalText(string field) => Find(field, false, out var value) ? AsText(field, value) : null;

    /// <summary>One of the words of an enumeration that must be there.</summary>
    public TEnum Choice<TEnum>(string field)
        where TEnum : struct, Enum => Find(field, true, out var value) ? AsChoice<TEnum>(field, value) ?? default : default;

    /// <summary>One of the words of an enumeration, or what counts when it is left out.</summary>
    public TEnum Choice<TEnum>(string field, TEnum otherwise)
        where TEnum : struct, Enum => Find(field, false, out var value) ? AsChoice<TEnum>(field, value) ?? otherwise : otherwise;

    /// <summary>An id that must be there.</summary>
    public TId Id<TId>(string field)
        where TId : struct, IParsable<TId> => Find(field, true, out var value) ? AsId<TId>(field, value) ?? default : default;

    /// <summary>An id that may be left out.</summary>
    public TId? OptionalId<TId>(string field)
        where TId : struct, IParsable<TId> => Find(field, false, out var value) ? AsId<TId>(field, value) : null;

    /// <summary>A whole number that must be there.</summary>
    public int Number(string field) => Find(field, true, out var value) ? AsNumber(field, value) ?? 0 : 0;

    /// <summary>A whole number that may be left out.</summary>
    public int? OptionalNumber(string field) => Find(field, false, out var value) ? AsNumber(field, value) : null;

    /// <summary>A version or another large whole number that may be left out.</summary>
    public long? OptionalLong(string field) => Find(field, false, out var value) ? AsLong(field, value) : null;

    /// <summary>A number that must be there.</summary>
    public double Measure(string field) => Find(field, true, out var value) ? AsMeasure(field, value) ?? 0 : 0;

    /// <summary>True or false, or what counts when it is left out.</summary>
    public bool Flag(string field, bool otherwise) => Find(field, false, out var value) ? AsFlag(field, value) ?? otherwise : otherwise;

    /// <summary>A list of objects that may be left out.</summary>
    public IReadOnlyList<TItem> List<TItem>(string field, Func<Fields, TItem> read) => Items(field, (name, item) => Inside(name, item, read));

    /// <summary>An object that may be left out.</summary>
    public TItem? OptionalObject<TItem>(string field, Func<Fields, TItem> read)
        where TItem : class => Find(field, false, out var value) ? Inside(field, value, read) : null;

    /// <summary>A list of words of an enumeration that may be left out.</summary>
    public IReadOnlyList<TEnum> Choices<TEnum>(string field)
        where TEnum : struct, Enum => Items(field, (name, item) => AsChoice<TEnum>(name, item) ?? default);

    /// <summary>A word of an enumeration that may be left out.</summary>
    public TEnum? OptionalChoice<TEnum>(string field)
        where TEnum : struct, Enum => Find(field, false, out var value) ? AsChoice<TEnum>(field, value) : null;

    /// <summary>A list of texts that may be left out.</summary>
    public IReadOnlyList<string> Texts(string field) => Items(field, (name, item) => AsText(name, item) ?? "");

    /// <summary>Whether a field is there and was not read yet.</summary>
    public bool Has(string field) => _unread.TryGetValue(field, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>A number that may be left out.</summary>
    public double? OptionalMeasure(string field) => Find(field, false, out var value) ? AsMeasure(field, value) : null;

    /// <summary>A list of ids that may be left out.</summary>
    public IReadOnlyList<TId> Ids<TId>(string field)
        where TId : struct, IParsable<TId> => Items(field, (name, item) => AsId<TId>(name, item) ?? default);

    /// <summary>A text, or an object that says more; null when left out.</summary>
    public TItem? TextOrObject<TItem>(string field, Func<string, TItem> text, Func<Fields, TItem> read)
        where TItem : class => !Find(field, false, out var value) ? null
        : value.ValueKind == JsonValueKind.Object ? Inside(field, value, read)
        : AsText(field, value) is { } known ? text(known) : null;

    /// <summary>The names in an object that holds one kind of value, in their order; reading a field by its name then is as usual.</summary>
    public IReadOnlyList<string> Names() => [.. _unread.Keys];
}
