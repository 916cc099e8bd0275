using System.Data.Common;

namespace Firstline.Storage.Kernel;

/// <summary>A query put together from a beginning and the fragments that a filter names.</summary>
internal sealed class Narrowing
{
    private readonly List<string> _fragments = [];
    private readonly List<(string Name, object? Value)> _values = [];

    public Narrowing(string beginning, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        _fragments.Add(beginning);
        _values.AddRange(values);
    }

    /// <summary>Adds a fragment with its value; nothing when there is no value.</summary>
    public void By(string fragment, string name, object? value)
    {
        if (value is not null)
        {
            With(fragment, (name, value));
        }
    }

    /// <summary>Adds a fragment.</summary>
    public void With(string fragment, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        _fragments.Add(fragment);
        _values.AddRange(values);
    }

    /// <summary>All rows.</summary>
    public List<T> All<T>(Session session, Func<DbDataReader, T> read) => session.Composed(_fragments, read, [.. _values]);

    /// <summary>All rows, with an end such as an order and a limit.</summary>
    public List<T> All<T>(Session session, Func<DbDataReader, T> read, string end, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        With(end, values);
        return All(session, read);
    }
}
