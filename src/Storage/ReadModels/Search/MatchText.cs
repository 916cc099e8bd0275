using System.Globalization;
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

/// <summary>What the text of a field is as an amount and as an instant, as far as it is one.</summary>
internal static class FieldForm
{
    public static double? Amount(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? (double)number : null;

    public static DateTimeOffset? At(string text) => FieldTime.TryRead(text, out var at) ? at : null;
}
