using System.Globalization;
using Firstline.Client;

namespace Firstline.Web.Client.Tickets.List;

/// <summary>Something wrong with a search, at its place.</summary>
/// <param name="At">Where it begins, from 0; null when the desk did not say.</param>
/// <param name="Sentence">What is wrong and what is allowed.</param>
public sealed record QueryFault(int? At, string Sentence)
{
    private const string Place = "At ";

    /// <summary>The faults of a search that was refused; none when it was refused for something else.</summary>
    public static IReadOnlyList<QueryFault> Of(Exception failure) => failure is DeskProblem { Problem.Errors: { } errors }
        ? [.. errors.Where(error => error.Field == "q").Select(error => Of(error.Detail))]
        : [];

    /// <summary>A query in pieces: what is faulty and what is not, in its order.</summary>
    public static IEnumerable<(string Text, bool Faulty)> Marked(string query, IEnumerable<QueryFault> faults)
    {
        var done = 0;
        foreach (var at in faults.Select(fault => fault.At).OfType<int>().Where(at => at < query.Length).Distinct().Order())
        {
            if (at < done)
            {
                continue;
            }

            var end = query.IndexOf(' ', at + 1) is > 0 and var space ? space : query.Length;
            yield return (query[done..at], false);
            yield return (query[at..end], true);
            done = end;
        }

        yield return (query[done..], false);
    }

    private static QueryFault Of(string detail)
    {
        var colon = detail.IndexOf(": ", StringComparison.Ordinal);
        return detail.StartsWith(Place, StringComparison.Ordinal) && colon > 0
            && int.TryParse(detail.AsSpan(Place.Length, colon - Place.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? new(Math.Max(0, place - 1), detail[(colon + 2)..])
            : new(null, detail);
    }
}
