using System.Text;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Automation;

/// <summary>
/// Texts with placeholders such as <c>{{contact.name|there}}</c>. What is filled in is never looked at again, so that nobody who writes to
/// the desk can make it expand anything.
/// </summary>
public static class Template
{
    private const string Open = "{{";
    private const string End = "}}";

    /// <summary>The names that may be filled in.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "agent.name", "contact.name", "customer.name", "me.name", "team.id", "ticket.category", "ticket.component", "ticket.level", "ticket.number", "ticket.priority",
        "ticket.status", "ticket.subject",
    ];

    /// <summary>Why a text cannot be saved, or null.</summary>
    public static Refusal? Fault(string text, string field)
    {
        foreach (var (name, _) in Parts(text))
        {
            if (name is not null && !Names.Contains(name, StringComparer.Ordinal))
            {
                return AutomationRefusal.BadPlaceholder.Because($"'{Short(name)}' is not one of: {string.Join(", ", Names)}.", field);
            }
        }

        return null;
    }

    /// <summary>Whether a text names anything that begins so.</summary>
    public static bool Mentions(string text, string beginning) => Parts(text).Any(part => part.Name?.StartsWith(beginning, StringComparison.Ordinal) is true);

    /// <summary>The text with every placeholder filled in, or with its default where there is nothing to fill in.</summary>
    public static string Fill(string text, Func<string, string> value)
    {
        var filled = new StringBuilder(text.Length);
        foreach (var (name, words) in Parts(text))
        {
            filled.Append(name is not null && value(name) is { Length: > 0 } known ? known : words);
        }

        return filled.ToString();
    }

    /// <summary>Plain words, and placeholders with their defaults. One that is not closed has the rest of the text as its name.</summary>
    private static IEnumerable<(string? Name, string Words)> Parts(string text)
    {
        var at = 0;
        while (text.IndexOf(Open, at, StringComparison.Ordinal) is >= 0 and var open)
        {
            yield return (null, text[at..open]);
            var end = text.IndexOf(End, open, StringComparison.Ordinal);
            var inside = end < 0 ? text[open..] : text[(open + Open.Length)..end];
            var bar = inside.IndexOf('|', StringComparison.Ordinal);
            yield return bar < 0 ? (inside.Trim(), "") : (inside[..bar].Trim(), inside[(bar + 1)..].Trim());
            at = end < 0 ? text.Length : end + End.Length;
        }

        yield return (null, text[at..]);
    }

    private static string Short(string name) => name.Length <= 40 ? name : name[..40] + "…";
}
