using Firstline.Domain.Tickets.Search;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Search;

/// <summary>
/// The few tickets that a condition can hold of, where an index tells: those that say a rare word or carry a rare tag. What very many
/// tickets say is not gathered; it is asked of each ticket in turn instead.
/// </summary>
internal sealed class Candidates(Session session, bool ranked)
{
    /// <summary>How many pieces may say a word for it to count as rare, and among how many of the newest a common one is ranked.</summary>
    public const int Most = 10_000;

    private readonly Dictionary<string, HashSet<long>?> _saying = [];
    private readonly Dictionary<long, double> _scores = [];

    /// <summary>How well tickets fit the words, by number; more is better. Empty unless ranks were asked for.</summary>
    public IReadOnlyDictionary<long, double> Scores => _scores;

    /// <summary>The tickets that a condition can hold of; null when there may be very many.</summary>
    public HashSet<long>? Of(Condition condition) => condition switch
    {
        Condition.All all => Common(all.Parts.Select(Of)),
        Condition.Any any => Union(any.Parts.Select(Of)),
        Condition.Text text => Saying(text),
        Condition.Term { Key.Name: "tag" } term => Union(term.Values.Select(value => value is Operand.Word word ? Read("TicketsWithTag", ("tag", word.Value)) : null)),
        Condition.Term { Key.Name: "field", Comparison: Comparison.Is } term => Union(term.Values.Select(value =>
            value is Operand.Word word ? Read("TicketsWithField", ("field", term.Field), ("text", FoldedText.Of(word.Value))) : null)),
        _ => null,
    };

    /// <summary>The tickets that say some words, or whose customer's name does; null when there are very many.</summary>
    public HashSet<long>? Saying(Condition.Text text)
    {
        var match = MatchText.Of(text);
        if (!_saying.TryGetValue(match, out var known))
        {
            known = _saying[match] = Union([Pieces(match), Read("TicketsOfNamedCustomers", ("match", match))]);
        }

        return known;
    }

    private HashSet<long>? Pieces(string match)
    {
        if (!ranked)
        {
            return Few(session.All("PiecesThatSay", row => row.GetInt64(0), ("match", match), ("limit", Most + 1)));
        }

        var pieces = session.All("RankedPieces", row => (Number: row.GetInt64(0), Score: -row.GetDouble(1)), ("match", match), ("limit", Most + 1));
        foreach (var ticket in pieces.GroupBy(piece => piece.Number))
        {
            _scores[ticket.Key] = _scores.GetValueOrDefault(ticket.Key) + ticket.Max(piece => piece.Score);
        }

        return Few(pieces.ConvertAll(piece => piece.Number));
    }

    private HashSet<long>? Read(string query, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Few(session.All(query, row => row.GetInt64(0), [.. values, ("limit", Most + 1)]));

    private static HashSet<long>? Few(List<long> numbers) => numbers.Count > Most ? null : [.. numbers];

    private static HashSet<long>? Common(IEnumerable<HashSet<long>?> sets)
    {
        HashSet<long>? common = null;
        foreach (var set in sets)
        {
            if (set is not null)
            {
                common ??= [.. set];
                common.IntersectWith(set);
            }
        }

        return common;
    }

    private static HashSet<long>? Union(IEnumerable<HashSet<long>?> sets)
    {
        HashSet<long> union = [];
        foreach (var set in sets)
        {
            if (set is null)
            {
                return null;
            }

            union.UnionWith(set);
        }

        return union;
    }
}
