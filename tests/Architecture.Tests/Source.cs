using System.Text.RegularExpressions;

namespace Firstline.Architecture.Tests;

/// <summary>Source text without its comments.</summary>
internal static partial class Source
{
    /// <summary>The code of a C# or Razor file; string literals stay, comments become blanks.</summary>
    public static string Code(string file) => CommentOrLiteral().Replace(House.Text(file), match =>
        match.Value.StartsWith('/') || match.Value.StartsWith("@*", StringComparison.Ordinal) || match.Value.StartsWith("<!--", StringComparison.Ordinal) ? " " : match.Value);

    /// <summary>The string literals of a C# file.</summary>
    public static IEnumerable<string> Literals(string file) =>
        CommentOrLiteral().Matches(House.Text(file)).Select(match => match.Value).Where(text => text.Contains('"', StringComparison.Ordinal) && !text.StartsWith('/'));

    [GeneratedRegex("""
        (?sx)
        //[^\n]* | /\*.*?\*/ | @\*.*?\*@ | <!--.*?-->      # comments
        | "{3,}.*?"{3,}                                   # raw literals
        | @\$?"(?:[^"]|"")*" | \$@"(?:[^"]|"")*"          # verbatim literals
        | "(?:\\.|[^"\\\n])*"                             # ordinary literals
        | '(?:\\.|[^'\\\n])'                              # characters
        """)]
    private static partial Regex CommentOrLiteral();
}
