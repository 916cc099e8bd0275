using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Kernel;

/// <summary>
/// The one way in which an entity changes: decide, append, fold, tell; in that order. Nothing is told before it is durable, and
/// when the store's answer is unknown the activation ends, so that the next one reads what really happened.
/// </summary>
/// <typeparam name="TState">The entity as the fold of its events.</typeparam>
/// <typeparam name="TEvent">The closed union of its events.</typeparam>
/// <typeparam name="TView">What a caller gets.</typeparam>
internal abstract partial class DeciderGrain<TState, TEvent, TView>(DeciderKit kit) : Grain, IRemindable
    where TState : class
    where TEvent : class
    where TView : class
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    private IGrainTimer? _soon;
    private bool _ended;

    /// <summary>The entity as of <see cref="Version"/>; always durable.</summary>
    protected TState State { get; private set; } = null!;

    /// <summary>How many facts the entity has.</summary>
    protected long Version { get; private set; }

    /// <summary>What the grain works with.</summary>
    protected DeciderKit Kit => kit;

    /// <summary>The kind of entity, as the log names it.</summary>
    protected abstract string Kind { get; }

    /// <summary>The entity's id, as the log names it.</summary>
    protected abstract string Id { get; }

    /// <summary>The state before anything happened.</summary>
    protected abstract TState Nothing { get; }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var stored = await kit.Log.Load(Kind, Id);
        (State, Version) = stored is null ? (Nothing, 0) : (Read(stored.Snapshot), stored.Version);
        WakeSoon();
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => WakeUp();

    /// <summary>The state after one more fact.</summary>
    protected abstract TState Evolve(TState state, TEvent fact, DateTimeOffset at);

    /// <summary>The state as JSON.</summary>
    protected abstract string Write(TState state);

    /// <summary>The state from JSON.</summary>
    protected abstract TState Read(string snapshot);

    /// <summary>What a caller gets.</summary>
    protected abstract TView ViewOf(TState state, long version);

    /// <summary>When a fact is next due by itself, or null.</summary>
    protected virtual DateTimeOffset? NextWake(TState state) => null;

    /// <summary>The read rows to write with some facts.</summary>
    protected virtual IReadOnlyList<ReadRow> RowsOf(TState before, TState after, IReadOnlyList<Stamped<TEvent>> facts) => [];

    /// <summary>Tells others what is now durable. Must not wait.</summary>
    protected virtual void Tell(IReadOnlyList<Stamped<TEvent>> facts, long position)
    {
    }

    /// <summary>Records what has become due. Called at <see cref="NextWake"/>, and harmless at any time.</summary>
    protected virtual Task Wake() => Task.CompletedTask;

    /// <summary>Decides on the present state and instant, and keeps what was decided.</summary>
    protected async Task<Outcome<TView>> Execute(
        Asked asked, Func<TState, DateTimeOffset, Decision<TEvent>> decide, IReadOnlyList<NewContent>? contents = null)
    {
        Check();
        if (asked.IfVersion is { } expected && expected != Version)
        {
            return await AppliedBefore(asked)
                ?? DeskRefusal.VersionPassed.Because($"The request names version {expected}; it is at {Version} now.");
        }

        var now = kit.Time.GetUtcNow();
        var decision = decide(State, now);
        if (decision.Refusal is { } refusal)
        {
            return await AppliedBefore(asked) ?? refusal;
        }

        if (decision.Events.Count == 0)
        {
            return await AppliedBefore(asked) ?? ViewOf(State, Version);
        }

        return await Keep(
            asked,
            [.. decision.Events.Select((fact, i) => (fact, now, i < decision.Asked ? asked.By : Who.Desk))],
            [.. contents ?? [], .. decision.Texts.Select(text => new NewContent(text.Id, text.Text))]);
    }

    /// <summary>Keeps facts that were decided at their own instants, and shreds what older facts tell about a person, in one step.</summary>
    protected async Task<Outcome<TView>> Keep(
        Asked asked, IReadOnlyList<(TEvent Fact, DateTimeOffset At, Who By)> decided, IReadOnlyList<NewContent> contents, Shredding? shredding = null, TState? from = null)
    {
        Check();
        var (state, version) = (from ?? State, Version);
        List<Stamped<TEvent>> facts = new(decided.Count);
        foreach (var (fact, at, by) in decided)
        {
            state = Evolve(state, fact, at);
            facts.Add(new(Id, ++version, at, by, fact));
        }

        var wake = NextWake(state);
        var append = new Append(
            Kind,
            Id,
            Version,
            asked.CommandId.Length == 0 ? null : asked.CommandId,
            asked.Fingerprint,
            [.. facts.Select(fact => new NewFact(fact.Event, fact.At, fact.By))],
            Write(state),
            RowsOf(State, state, facts),
            wake == NextWake(State) ? ReminderChange.None : new(true, this.GetGrainId().ToString(), this.GetGrainId().GetUniformHashCode(), wake),
            contents) { From = asked.From, Shredding = shredding };
        switch (await Append(append))
        {
            case AppendResult.Appended appended:
                (State, Version) = (state, version);
                WakeSoon();
                Tell(facts, appended.LastPosition);
                return ViewOf(State, Version);
            case AppendResult.AlreadyApplied { Receipt: var receipt }:
                return Answer(receipt, asked);
            default:
                LogOvertaken(kit.Logger, Kind, Id, Version);
                throw End("Another activation changed it meanwhile; ask again.", null);
        }
    }

    private async Task<AppendResult> Append(Append append)
    {
        try
        {
            return await kit.Log.Append(append);
        }
        catch (Exception failure)
        {
            LogUnknownOutcome(kit.Logger, failure, Kind, Id, Version);
            throw End("The store did not confirm; ask again.", failure);
        }
    }

    /// <summary>What a command came to that was applied before, or null.</summary>
    protected async Task<Outcome<TView>?> AppliedBefore(Asked asked) =>
        asked.CommandId.Length > 0 && await kit.Log.FindCommand(asked.CommandId) is { } receipt ? Answer(receipt, asked) : null;

    private Outcome<TView> Answer(CommandReceipt receipt, Asked asked)
    {
        if (receipt.Fingerprint != asked.Fingerprint || receipt.Kind != Kind || receipt.EntityId != Id)
        {
            return DeskRefusal.KeyReused.Because("The key was used for another request.");
        }

        if (receipt.Version > Version)
        {
            LogOvertaken(kit.Logger, Kind, Id, Version);
            throw End("Another activation applied it; ask again.", null);
        }

        return ViewOf(State, Version);
    }

    private void Check()
    {
        if (_ended)
        {
            throw new RetryLater("The activation is ending; ask again.");
        }
    }

    private RetryLater End(string message, Exception? cause)
    {
        _ended = true;
        DeactivateOnIdle();
        return new(message, cause);
    }

    private async Task WakeUp()
    {
        if (!_ended)
        {
            await Wake();
            WakeSoon();
        }
    }

    private void WakeSoon()
    {
        _soon?.Dispose();
        _soon = null;
        if (NextWake(State) is not { } wake)
        {
            return;
        }

        var left = kit.Time.Until(wake);
        if (left <= Soon)
        {
            _soon = this.RegisterGrainTimer(WakeUp, new() { DueTime = left, Period = Timeout.InfiniteTimeSpan, KeepAlive = true });
        }
    }
}
