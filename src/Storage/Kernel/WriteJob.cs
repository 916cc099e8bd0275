namespace Firstline.Storage.Kernel;

/// <summary>Changes that wait for their transaction.</summary>
internal abstract class WriteJob
{
    /// <summary>Whether it runs outside any transaction, alone.</summary>
    public bool Alone { get; init; }

    /// <summary>Makes the changes; the result is kept until they are durable.</summary>
    public abstract void Apply(Session session);

    /// <summary>They are durable: the caller goes on.</summary>
    public abstract void Succeed();

    /// <summary>They are not: the caller gets the reason.</summary>
    public abstract void Fail(Exception reason);
}

/// <summary>Changes with a result.</summary>
internal sealed class WriteJob<T>(Func<Session, T> change) : WriteJob
{
    private readonly TaskCompletionSource<T> _durable = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    /// <summary>Completes when the changes are durable.</summary>
    public Task<T> Durable => _durable.Task;

    public override void Apply(Session session) => _result = change(session);

    public override void Succeed() => _durable.SetResult(_result);

    public override void Fail(Exception reason) => _durable.SetException(reason);
}
