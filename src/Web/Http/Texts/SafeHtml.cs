using System.Buffers;
using System.Text.Encodings.Web;
using Ganss.Xss;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Firstline.Web.Http.Texts;

/// <summary>
/// Markdown as HTML that cannot harm whoever reads it: paragraphs, emphasis, lists, quotes, code, tables and links, nothing else. HTML in
/// it is shown as it was typed, an image becomes a link, and what is deeper or denser than people write is shown as plain text.
/// </summary>
/// <remarks>Safe for concurrent use; the time is bounded by the length of the text.</remarks>
internal static class SafeHtml
{
    /// <summary>The deepest nesting of quotes and lists that is laid out.</summary>
    public const int Deepest = 24;

    private const int MostBrackets = 2_000;
    private const int MostMarks = 20_000;
    private const int MostTableLines = 500;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`~&\\|");
    private static readonly SearchValues<char> Prefixes = SearchValues.Create("> \t-*+");

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .DisableHtml().UseAutoLinks().UsePipeTables().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseSoftlineBreakAsHardlineBreak().Build();

    private static readonly HtmlSanitizer Sieve = MakeSieve();

    /// <summary>A message with what it quotes folded away.</summary>
    public static string Of(string own, string? quoted) => quoted is null
        ? Of(own)
        : $"{Of(own)}<details><summary>…</summary>{Of(quoted)}</details>";

    /// <summary>One text; nothing that was written is left out of sight.</summary>
    public static string Of(string text) => IsLaidOut(text) && Sieve.Sanitize(Render(text)) is var html && !string.IsNullOrWhiteSpace(html) ? html : Plain(text);

    /// <summary>A text as it is, without any layout.</summary>
    public static string Plain(string text) => $"<pre>{HtmlEncoder.Default.Encode(text)}</pre>";

    /// <summary>The layout, or the plain text when Markdig finds it nested too deeply, which it says by throwing.</summary>
    private static string Render(string text)
    {
        try
        {
            var document = Markdig.Markdown.Parse(text, Markdown);
            foreach (var link in document.Descendants<LinkInline>())
            {
                link.IsImage = false;
            }

            return document.ToHtml(Markdown);
        }
        catch (ArgumentException)
        {
            return Plain(text);
        }
    }

    private static bool IsLaidOut(string text)
    {
        var (brackets, marks, tableLines) = (0, 0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            brackets += line.Count('[') + line.Count('<');
            tableLines += line.Contains('|') ? 1 : 0;
            foreach (var letter in line)
            {
                marks += Marks.Contains(letter) ? 1 : 0;
            }

            if (DepthOf(line) > Deepest || brackets > MostBrackets || marks > MostMarks || tableLines > MostTableLines)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How deep what a line begins with may nest; a rule is one mark again and again, and no nesting.</summary>
    private static int DepthOf(ReadOnlySpan<char> line)
    {
        var prefix = line[..(line.IndexOfAnyExcept(Prefixes) is var end and >= 0 ? end : line.Length)];
        var marks = prefix.Length - prefix.Count(' ') - prefix.Count('\t');
        var isRule = prefix.Length == line.Length && !prefix.Contains('>');
        return marks == 0 || isRule ? 0 : marks + ((prefix.Length - prefix.TrimStart().Length) / 2);
    }

    private static HtmlSanitizer MakeSieve()
    {
        var sieve = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(
                ["p", "br", "strong", "em", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "table", "thead", "tbody", "tr", "th", "td"],
                StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(["href", "start"], StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
        });
        sieve.PostProcessNode += (_, node) =>
        {
            if (node.Node is AngleSharp.Html.Dom.IHtmlAnchorElement link)
            {
                if (!Uri.TryCreate(link.GetAttribute("href"), UriKind.Absolute, out var target) || target.IsFile)
                {
                    link.RemoveAttribute("href");
                }

                link.SetAttribute("rel", "noopener noreferrer nofollow ugc");
            }
        };
        return sieve;
    }
}
