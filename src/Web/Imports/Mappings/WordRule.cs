namespace Firstline.Web.Imports.Mappings;

/// <summary>Where a word of the desk comes from.</summary>
/// <param name="Text">The source's word; null when every record has the same.</param>
/// <param name="Words">What its words mean here; when empty they are the desk's own.</param>
/// <param name="Otherwise">What counts for a word that is empty or not listed; when null such a record is left out.</param>
internal sealed record WordRule<TWord>(TextRule? Text, IReadOnlyDictionary<string, TWord> Words, TWord? Otherwise)
    where TWord : struct, Enum;
