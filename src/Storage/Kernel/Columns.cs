using System.Data.Common;

namespace Firstline.Storage.Kernel;

/// <summary>How values lie in columns: instants as UTC ticks, spans as ticks, words in kebab case, truth as 1 or 0.</summary>
internal static class Columns
{
    /// <summary>A value as its column holds it.</summary>
    public static object Of(object? value) => value switch
    {
        null => DBNull.Value,
        string or long or int => value,
        DateTimeOffset instant => instant.UtcTicks,
        TimeSpan span => span.Ticks,
        bool truth => truth ? 1L : 0L,
        uint hash => (long)hash,
        Enum word => Words.Of(word),
        ValueType => value.ToString()!,
        _ => throw new ArgumentException($"No column holds a {value.GetType()}.", nameof(value)),
    };

    public static string? Text(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static bool Truth(this DbDataReader row, int column) => row.GetInt64(column) != 0;

    public static DateTimeOffset Instant(this DbDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);

    public static DateTimeOffset? InstantOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Instant(column);

    public static TimeSpan Span(this DbDataReader row, int column) => new(row.GetInt64(column));

    public static TimeSpan? SpanOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Span(column);

    public static TWord Word<TWord>(this DbDataReader row, int column)
        where TWord : struct, Enum => Words.Read<TWord>(row.GetString(column));

    public static TWord? WordOrNull<TWord>(this DbDataReader row, int column)
        where TWord : struct, Enum => row.IsDBNull(column) ? null : row.Word<TWord>(column);
}
