using System.Data.Common;

namespace Firstline.Storage.Kernel;

/// <summary>One connection with its prepared commands. A named statement gets its values in the same order whenever it is run.</summary>
/// <remarks>For one thread at a time.</remarks>
internal sealed class Session(DbConnection connection, Queries queries, Action? interrupt = null) : IDisposable
{
    private static readonly TimeSpan AgainAfter = TimeSpan.FromMilliseconds(20);

    private readonly Dictionary<string, Statement> _prepared = [];

    /// <summary>The SQL of its dialect.</summary>
    public Queries Queries => queries;

    /// <summary>Runs a named statement and counts the rows it changed.</summary>
    public int Run(string name, params ReadOnlySpan<(string Name, object? Value)> values) => Prepared(name, values).ExecuteNonQuery();

    /// <summary>The whole number that a named query gives; 0 without a row.</summary>
    public long Number(string name, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Prepared(name, values).ExecuteScalar() is long number ? number : 0;

    /// <summary>The first row of a named query, or null.</summary>
    public T? First<T>(string name, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var reader = Prepared(name, values).ExecuteReader();
        return reader.Read() ? read(reader) : default;
    }

    /// <summary>All rows of a named query.</summary>
    public List<T> All<T>(string name, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values) =>
        All(Prepared(name, values), read);

    /// <summary>All rows of a text that was put together from named fragments; not kept prepared.</summary>
    public List<T> Composed<T>(IEnumerable<string> fragments, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(string.Join('\n', fragments.Select(name => queries[name])), values);
        return All(command, read);
    }

    /// <summary>All rows of a text that was put together from named queries and fragments; not kept prepared.</summary>
    public List<T> Assembled<T>(string text, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(text, values);
        return All(command, read);
    }

    /// <summary>Runs queries that are interrupted when they take longer than a budget.</summary>
    /// <exception cref="OutOfTime">They did.</exception>
    public T Within<T>(TimeSpan budget, Func<T> queries)
    {
        var gate = new Lock();
        var (running, late) = (true, false);
        using var timer = new Timer(Interrupt, null, budget, AgainAfter);
        try
        {
            return queries();
        }
        catch (DbException cut) when (late)
        {
            throw new OutOfTime(cut);
        }
        finally
        {
            lock (gate)
            {
                running = false;
            }
        }

        void Interrupt(object? _)
        {
            lock (gate)
            {
                if (running)
                {
                    late = true;
                    interrupt?.Invoke();
                }
            }
        }
    }

    /// <summary>Runs a script once.</summary>
    public void Script(string text)
    {
        using var command = Command(text, []);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var statement in _prepared.Values)
        {
            statement.Command.Dispose();
        }

        connection.Dispose();
    }

    private static List<T> All<T>(DbCommand command, Func<DbDataReader, T> read)
    {
        using var reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private DbCommand Prepared(string name, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_prepared.TryGetValue(name, out var statement))
        {
            statement = _prepared[name] = new(Command(queries[name], values));
            statement.Command.Prepare();
            return statement.Command;
        }

        for (var i = 0; i < values.Length; i++)
        {
            statement.Parameters[i].Value = Columns.Of(values[i].Value);
        }

        return statement.Command;
    }

    private DbCommand Command(string text, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@{name}";
            parameter.Value = Columns.Of(value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private sealed class Statement(DbCommand command)
    {
        public DbCommand Command => command;

        public DbParameter[] Parameters { get; } = [.. command.Parameters.Cast<DbParameter>()];
    }
}
