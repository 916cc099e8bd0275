using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Conversation;

/// <summary>The agents that a text names with an at sign, such as <c>@noor</c>; not in what it quotes, and not inside an address.</summary>
public static class Mentions
{
    /// <summary>How many agents a text may name; further ones are not looked at.</summary>
    public const int Most = 50;

    /// <summary>The ids that a text names, in its order, each once; whether they exist is for the caller to see.</summary>
    public static IReadOnlyList<AgentId> In(string text)
    {
        List<AgentId> found = [];
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            for (var at = line.StartsWith('>') ? -1 : line.IndexOf('@'); at >= 0 && at < line.Length; at = Next(line, at + 1))
            {
                if ((at == 0 || !IsOfAWord(line[at - 1])) && NameAt(line[(at + 1)..]) is { } name && !found.Contains(name))
                {
                    found.Add(name);
                    if (found.Count == Most)
                    {
                        return found;
                    }
                }
            }
        }

        return found;
    }

    private static int Next(ReadOnlySpan<char> line, int from) => line[from..].IndexOf('@') is var at and >= 0 ? from + at : -1;

    private static AgentId? NameAt(ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < rest.Length && end <= Slug.MaxLength && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] == '-'))
        {
            end++;
        }

        var name = rest[..end].TrimEnd('-').ToString().ToLowerInvariant();
        return end == rest.Length || (!IsOfAWord(rest[end]) && rest[end] != '@') ? AgentId.TryParse(name, null, out var id) ? id : null : null;
    }

    private static bool IsOfAWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '/' or '@';
}
