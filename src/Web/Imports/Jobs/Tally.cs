using System.Globalization;
using Firstline.Client.Imports;
using Firstline.Web.Imports.Mappings;
using Firstline.Web.Imports.Sources;

namespace Firstline.Web.Imports.Jobs;

/// <summary>The values of one column, counted.</summary>
internal sealed class Tally(string name, FigureKind kind)
{
    private const int Shown = 50;
    private const int MostValues = 1_000;
    private const int MostDistinct = 5_000_000;
    private const string Others = "(others)";
    private readonly Dictionary<string, long> _values = [];
    private readonly HashSet<long> _seen = [];
    private double _sum;
    private long _n;

    public void Add(ImportRecord record) => Add(record.Text(name)?.Trim());

    public void Add(string? value)
    {
        if (value is null || (kind == FigureKind.Number && !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)))
        {
            return;
        }

        _n++;
        if (kind == FigureKind.Number)
        {
            _sum += double.Parse(value, CultureInfo.InvariantCulture);
        }

        if (_seen.Count < MostDistinct)
        {
            _seen.Add(Mark(value));
        }

        if (kind != FigureKind.Distinct)
        {
            var key = _values.ContainsKey(value) || _values.Count < MostValues ? value : Others;
            _values[key] = _values.GetValueOrDefault(key) + 1;
        }
    }

    public ImportFigure Figure() => new(
        name, _n, _seen.Count, kind == FigureKind.Number && _n > 0 ? Math.Round(_sum / _n, 4) : null, null,
        kind == FigureKind.Distinct ? null : [.. _values.OrderByDescending(value => value.Value).ThenBy(value => value.Key, StringComparer.Ordinal).Take(Shown).Select(value => new ImportCount(value.Key, value.Value))]);

    /// <summary>64 bits of the value, so that millions of values can be told apart in little memory.</summary>
    private static long Mark(string value) => BitConverter.ToInt64(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(value)));
}
