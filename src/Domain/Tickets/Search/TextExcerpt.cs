namespace Firstline.Domain.Tickets.Search;

/// <summary>The part of a text that says some words, on one line, with where the words are in it.</summary>
public sealed record TextExcerpt(string Text, IReadOnlyList<(int At, int Length)> Marks)
{
    /// <summary>How many characters of the text it shows at most.</summary>
    public const int Length = 200;

    private const int Before = 60;

    /// <summary>The first place that says any of the words; null when none does.</summary>
    public static TextExcerpt? Of(string text, IReadOnlyList<Condition.Text> sought)
    {
        var words = SearchWords.Cut(text);
        List<(int At, int End)> found = [];
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var one in sought)
            {
                if (SearchWords.SaysAt(words, at, one.Words, one.Beginning))
                {
                    found.Add((words[at].At, words[at + one.Words.Length - 1].At + words[at + one.Words.Length - 1].Length));
                }
            }
        }

        return found.Count == 0 ? null : Around(text, found);
    }

    private static TextExcerpt Around(string text, List<(int At, int End)> found)
    {
        var from = Math.Max(0, found[0].At - Before);
        var to = Math.Min(text.Length, from + Length);
        from += from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        to -= to < text.Length && char.IsHighSurrogate(text[to - 1]) ? 1 : 0;
        var (head, tail) = (from > 0 ? "…" : "", to < text.Length ? "…" : "");
        List<(int At, int Length)> marks = [];
        foreach (var (at, end) in found.Where(place => place.At >= from && place.At < to).OrderBy(place => place.At))
        {
            if (marks is not [.., var last] || at - from + head.Length >= last.At + last.Length)
            {
                marks.Add((at - from + head.Length, Math.Min(end, to) - at));
            }
        }

        var shown = string.Create(to - from, (text, from), static (line, source) =>
        {
            source.text.AsSpan(source.from, line.Length).CopyTo(line);
            for (var i = 0; i < line.Length; i++)
            {
                line[i] = char.IsControl(line[i]) || char.IsWhiteSpace(line[i]) ? ' ' : line[i];
            }
        });
        return new(head + shown + tail, marks);
    }
}
