using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Search;

/// <summary>
/// Reads the text of a condition. Terms that follow each other must all hold; <c>OR</c> binds weaker; <c>-</c> or <c>NOT</c> negates;
/// parentheses group. Every fault is told at once, with its place.
/// </summary>
public sealed class ConditionReader
{
    private readonly List<ConditionFault> _faults = [];
    private readonly ConditionLexer _tokens;
    private readonly OperandReader _operands;
    private Token _token;
    private int _terms;

    private ConditionReader(string text, AgentId? me, ConditionVocabulary? known)
    {
        _tokens = new(text, Fault);
        _operands = new(me, known, Fault);
        _token = _tokens.Next();
    }

    /// <summary>Reads a text.</summary>
    /// <param name="me">Who <c>me</c> is; it stays as it is when nobody says.</param>
    /// <param name="known">What the desk chose; any word is a status and any key a field when nobody says.</param>
    public static ReadCondition Read(string text, AgentId? me = null, ConditionVocabulary? known = null)
    {
        if (text.Length > ConditionLimits.Characters)
        {
            return new(null, [new(ConditionLimits.Characters, text.Length - ConditionLimits.Characters, $"A condition has at most {ConditionLimits.Characters} characters; this one has {text.Length}.")]);
        }

        var reader = new ConditionReader(text, me, known);
        var condition = reader.Whole();
        return reader._faults.Count == 0 ? new(condition, []) : new(null, [.. reader._faults.Take(ConditionLimits.Faults)]);
    }

    private Condition Whole()
    {
        List<Condition> parts = [];
        while (_token.Mark is not Mark.End)
        {
            if (_token.Mark is Mark.Close)
            {
                Fault(_token.At, 1, "This parenthesis closes nothing.");
                Advance();
            }
            else if (Either(0) is { } part)
            {
                parts.Add(part);
            }
        }

        if (_terms > ConditionLimits.Terms)
        {
            Fault(0, 0, $"A condition has at most {ConditionLimits.Terms} words and terms; this one has {_terms}.");
        }

        return Condition.AllOf(parts);
    }

    private Condition? Either(int depth)
    {
        List<Condition> parts = [];
        while (true)
        {
            if (Both(depth) is { } part)
            {
                parts.Add(part);
            }
            else if (_token.Mark is Mark.Or)
            {
                Fault(_token.At, 2, "OR stands between two conditions; there is none before it.");
            }

            if (_token.Mark is not Mark.Or)
            {
                return parts.Count == 0 ? null : Condition.AnyOf(parts);
            }

            var or = _token;
            Advance();
            if (_token.Mark is Mark.End or Mark.Close)
            {
                Fault(or.At, 2, "OR stands between two conditions; there is none after it.");
            }
        }
    }

    private Condition? Both(int depth)
    {
        List<Condition> parts = [];
        while (_token.Mark is not (Mark.End or Mark.Close or Mark.Or))
        {
            if (_token.Mark is Mark.And)
            {
                Between(parts.Count);
            }
            else if (Single(depth) is { } part)
            {
                parts.Add(part);
            }
        }

        return parts.Count == 0 ? null : Condition.AllOf(parts);
    }

    private void Between(int before)
    {
        var and = _token;
        Advance();
        if (before == 0 || _token.Mark is Mark.End or Mark.Close or Mark.Or or Mark.And)
        {
            Fault(and.At, 3, "AND stands between two conditions; one is missing.");
        }
    }

    private Condition? Single(int depth)
    {
        var token = _token;
        Advance();
        switch (token.Mark)
        {
            case Mark.Minus or Mark.Not when TooDeep(token, depth):
                return null;
            case Mark.Minus or Mark.Not:
                return Negated(token, depth);
            case Mark.Open:
                return Group(token, depth);
            default:
                _terms++;
                return token.Mark is Mark.Term ? _operands.Term(token) : Words(token.Text);
        }
    }

    private Condition? Negated(Token not, int depth)
    {
        if (_token.Mark is Mark.End or Mark.Close or Mark.Or or Mark.And)
        {
            Fault(not.At, not.Length, "There is nothing after this negation.");
            return null;
        }

        return Single(depth + 1) is { } part ? Condition.Negate(part) : null;
    }

    private Condition? Group(Token open, int depth)
    {
        if (TooDeep(open, depth))
        {
            return null;
        }

        var part = Either(depth + 1);
        if (part is null && _faults.Count == 0)
        {
            Fault(open.At, 1, "There is nothing in this parenthesis.");
        }

        if (_token.Mark is Mark.Close)
        {
            Advance();
        }
        else
        {
            Fault(open.At, 1, "This parenthesis is not closed.");
        }

        return part;
    }

    /// <summary>Beyond the deepest group nothing more is read.</summary>
    private bool TooDeep(Token token, int depth)
    {
        if (depth < ConditionLimits.Nesting)
        {
            return false;
        }

        Fault(token.At, token.Length, $"Groups and negations lie at most {ConditionLimits.Nesting} deep in one another.");
        while (_token.Mark is not Mark.End)
        {
            Advance();
        }

        return true;
    }

    private Condition.Text? Words(Piece piece)
    {
        var beginning = !piece.Quoted && piece.Text.EndsWith('*');
        var words = SearchWords.Of(piece.Text);
        if (words.Count == 0)
        {
            Fault(piece.At, piece.Length, "There is no letter or digit to search for here.");
            return null;
        }

        if (beginning && words[^1].Length < ConditionLimits.Beginning)
        {
            Fault(piece.At, piece.Length, $"Before a * stand at least {ConditionLimits.Beginning} letters.");
            return null;
        }

        return new([.. words], beginning);
    }

    private void Advance() => _token = _tokens.Next();

    private void Fault(int at, int length, string sentence)
    {
        if (_faults.Count <= ConditionLimits.Faults)
        {
            _faults.Add(new(at, length, sentence));
        }
    }
}
