using System.Collections.Immutable;
using System.Text;

namespace Firstline.Domain.Tickets.Search;

internal enum Mark
{
    Open,
    Close,
    Minus,
    Or,
    And,
    Not,
    Text,
    Term,
    End,
}

/// <summary>A piece of text, with where it stands.</summary>
internal readonly record struct Piece(string Text, bool Quoted, int At, int Length);

/// <summary>A token: a sign, a text, or a term with its values.</summary>
internal sealed record Token(Mark Mark, int At, int Length, Piece Text, Comparison Comparison, ImmutableArray<Piece> Values);

/// <summary>Cuts a text into tokens; never fails, but tells what is wrong.</summary>
internal sealed class ConditionLexer(string text, Action<int, int, string> fault)
{
    private int _at;

    public Token Next()
    {
        while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || char.IsControl(text[_at])))
        {
            _at++;
        }

        if (_at == text.Length)
        {
            return Sign(Mark.End, 0);
        }

        return text[_at] switch
        {
            '(' => Sign(Mark.Open, 1),
            ')' => Sign(Mark.Close, 1),
            '-' => Sign(Mark.Minus, 1),
            '"' => Quote(),
            _ => Bare(),
        };
    }

    private Token Sign(Mark mark, int length)
    {
        var token = new Token(mark, _at, length, default, default, []);
        _at += length;
        return token;
    }

    private Token Quote()
    {
        var piece = Quoted();
        return new(Mark.Text, piece.At, piece.Length, piece, default, []);
    }

    private Token Bare()
    {
        var start = _at;
        var key = KeyLength();
        if (key > 0 && OperatorAt(start + key) is var (comparison, length))
        {
            _at = start + key + length;
            return Term(new(text.Substring(start, key), false, start, key), comparison);
        }

        while (_at < text.Length && !IsBreak(text[_at]))
        {
            _at++;
        }

        if (_at == start)
        {
            _at++;
        }

        var word = new Piece(text[start.._at], false, start, _at - start);
        var mark = word.Text switch { "OR" => Mark.Or, "AND" => Mark.And, "NOT" => Mark.Not, _ => Mark.Text };
        return new(mark, start, word.Length, word, default, []);
    }

    private Token Term(Piece key, Comparison comparison)
    {
        List<Piece> values = [];
        do
        {
            if (values.Count > 0)
            {
                _at++;
            }

            values.Add(_at < text.Length && text[_at] == '"' ? Quoted() : Value());
        }
        while (_at < text.Length && text[_at] == ',');
        return new(Mark.Term, key.At, _at - key.At, key, comparison, [.. values]);
    }

    private Piece Value()
    {
        var start = _at;
        while (_at < text.Length && !IsBreak(text[_at]) && text[_at] != ',')
        {
            _at++;
        }

        return new(text[start.._at], false, start, _at - start);
    }

    /// <summary>A quoted text; in it, a backslash takes the next character as it is.</summary>
    private Piece Quoted()
    {
        var start = _at++;
        var content = new StringBuilder();
        while (_at < text.Length && text[_at] != '"')
        {
            _at += text[_at] == '\\' && _at + 1 < text.Length ? 1 : 0;
            content.Append(text[_at++]);
        }

        if (_at == text.Length)
        {
            fault(start, _at - start, "This quote has no end; close it with \".");
        }
        else
        {
            _at++;
        }

        return new(content.ToString(), true, start, _at - start);
    }

    private int KeyLength()
    {
        var end = _at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.' or '_'))
        {
            end++;
        }

        return char.IsAsciiLetter(text[_at]) ? end - _at : 0;
    }

    private (Comparison Comparison, int Length)? OperatorAt(int at) => at >= text.Length ? null : (text[at], at + 1 < text.Length ? text[at + 1] : ' ') switch
    {
        ('<', '=') => (Comparison.AtMost, 2),
        ('>', '=') => (Comparison.AtLeast, 2),
        ('<', _) => (Comparison.Below, 1),
        ('>', _) => (Comparison.Above, 1),
        (':' or '=', _) => (Comparison.Is, 1),
        _ => null,
    };

    private static bool IsBreak(char letter) => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '(' or ')' or '"';
}
