namespace Firstline.Silo.Commands;

/// <summary>Hears of progress where it happens; <see cref="Progress{T}"/> would hand it to the pool, out of order.</summary>
internal sealed class Reporter<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
