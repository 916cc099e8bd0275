using Firstline.Domain.Tickets.Search;

namespace Firstline.Storage.ReadModels.Search;

/// <summary>Words as the full-text index is asked for them. Words are letters and digits alone and stand in quotes, so nothing in them is syntax.</summary>
internal static class MatchText
{
    public static string Of(Condition.Text text) => $"\"{string.Join(' ', text.Words)}\"{(text.Beginning ? "*" : "")}";

    /// <summary>Any of them.</summary>
    public static string AnyOf(IEnumerable<Condition.Text> texts) => string.Join(" OR ", texts.Select(Of));
}

/// <summary>A text as it is compared in any case.</summary>
internal static class FoldedText
{
    public static string Of(string text) => text.ToUpperInvariant();
}
