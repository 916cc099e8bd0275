using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Settings;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Tickets;

/// <inheritdoc cref="IBulkGrain"/>
internal sealed partial class BulkGrain(DeciderKit kit, Shelf<TicketSettings> settings) : DeciderGrain<BulkJob, BulkEvent, BulkView>(kit), IBulkGrain
{
    private const int Portion = 100;
    private const int AtOnce = 8;
    private const int MostTries = 3;

    private IReadOnlyList<TicketId>? _tickets;

    protected override string Kind => "bulk";

    protected override string Id => this.GetPrimaryKey().ToString("N");

    protected override BulkJob Nothing { get; } = new BulkJob.Unknown();

    public async Task<Outcome<BulkView>> Begin(BeginBulk command, Asked asked)
    {
        if (command.Tickets.Count > IBulkGrain.Most)
        {
            return AutomationRefusal.TooManyTickets.Because($"{command.Tickets.Count:N0} tickets are more than {IBulkGrain.Most:N0}.", "tickets");
        }

        if ((ActionSettings.Faults(command.Actions, settings.Newest.Document).FirstOrDefault() ?? await GrainFactory.Lost(command.Actions, settings.Newest.Document)) is { } lost)
        {
            return lost;
        }

        TicketId[] tickets = [.. command.Tickets.Distinct()];
        var selection = Derived("selection");
        return await Execute(
            asked,
            (job, _) => BulkJob.Begin(job, new(tickets.Length, selection, command.Actions, command.Macro, command.Query, asked.By)),
            State is BulkJob.Unknown ? [new(selection, string.Join(' ', tickets))] : []);
    }

    public Task<Outcome<BulkView>> Cancel(Asked asked) => Execute(asked, (job, _) => BulkJob.Cancel(job));

    public Task<Outcome<BulkView>> Undo(Asked asked) => Execute(asked, (job, _) => BulkJob.AskUndo(job));

    public Task<BulkView?> View() => Task.FromResult(State is BulkJob.Begun ? ViewOf(State, Version) : null);

    protected override BulkJob Evolve(BulkJob state, BulkEvent fact, DateTimeOffset at) => BulkJob.Evolve(state, fact, at);

    protected override string Write(BulkJob state) => JsonSerializer.Serialize((BulkJob.Begun)state, StateJson.Default.Begun);

    protected override BulkJob Read(string snapshot) => JsonSerializer.Deserialize(snapshot, StateJson.Default.Begun)!;

    protected override DateTimeOffset? NextWake(BulkJob state) => state is BulkJob.Begun { IsBusy: true } ? DateTimeOffset.UnixEpoch : null;

    protected override BulkView ViewOf(BulkJob state, long version)
    {
        var job = (BulkJob.Begun)state;
        return new(
            this.GetPrimaryKey(), version, job.Count, job.Actions, job.Macro, job.Query, job.By, job.BegunAt, job.CancelledAt, ViewOf(job.Run),
            job.Undo is { } undo ? ViewOf(undo) : null, job.Stands);
    }

    protected override IReadOnlyList<ReadRow> RowsOf(BulkJob before, BulkJob after, IReadOnlyList<Stamped<BulkEvent>> facts) =>
        after is BulkJob.Begun job && (before as BulkJob.Begun)?.Stands != job.Stands ? [new BulkRow(this.GetPrimaryKey(), job.BegunAt, job.Stands)] : [];

    protected override void Tell(IReadOnlyList<Stamped<BulkEvent>> facts, long position) =>
        GrainFactory.Feed(FeedTopics.Bulk(this.GetPrimaryKey())).Publish(new FeedItem.BulkMoved(ViewOf(State, Version).Counted(), facts[^1].At)).Ignore();

    /// <summary>Goes over a portion of the tickets. A crash in between repeats it, which is harmless: each ticket knows what it was asked.</summary>
    protected override async Task Wake()
    {
        if (State is not BulkJob.Begun { IsBusy: true } job)
        {
            return;
        }

        var (undo, stage, end) = job.Undo is { } undoing ? (true, undoing, job.Run.Position) : (false, job.Run, job.Count);
        var tickets = (await Tickets(job)).Skip(stage.Position).Take(Math.Min(Portion, end - stage.Position)).ToList();
        var (done, skipped, failures) = (0, 0, new List<BulkFailure>());
        foreach (var some in tickets.Chunk(AtOnce))
        {
            foreach (var (changed, failure) in await Task.WhenAll(some.Select(ticket => undo ? Restore(ticket, job) : Run(ticket, job))))
            {
                (done, skipped) = (done + (changed ? 1 : 0), skipped + (!changed && failure is null ? 1 : 0));
                if (failure is not null)
                {
                    failures.Add(failure);
                }
            }
        }

        await Execute(Asked.ByClock, (state, _) => state is BulkJob.Begun { IsBusy: true }
            ? new BulkEvent.Went(undo, stage.Position + tickets.Count, done, skipped, failures)
            : Decision<BulkEvent>.Nothing);
    }

    private async Task<(bool Changed, BulkFailure? Failure)> Run(TicketId ticket, BulkJob.Begun job)
    {
        var command = $"bulk:{Id}:{ticket}";
        var outcome = await Tried(ticket, () => GrainFactory.Ticket(ticket).RunActions(
            new(job.Actions, Derived(command), job.Macro, null, this.GetPrimaryKey()), new(job.By, command, command)));
        return outcome.Refusal is { } refusal
            ? (false, new(ticket, refusal.Code, refusal.Sentence))
            : (await Kit.Log.FindCommand(command) is not null, null);
    }

    private async Task<(bool Changed, BulkFailure? Failure)> Restore(TicketId ticket, BulkJob.Begun job)
    {
        var command = $"bulk-undo:{Id}:{ticket}";
        var outcome = await Tried(ticket, () => GrainFactory.Ticket(ticket).Restore(this.GetPrimaryKey(), new(job.By, command, command)));
        return outcome switch
        {
            { Refusal: { } refusal } => (false, new(ticket, refusal.Code, refusal.Sentence)),
            { View.Stays: { Count: > 0 } stays } => (await Kit.Log.FindCommand(command) is not null, new(ticket, AutomationRefusal.NotUndone.Name, $"{string.Join("; ", stays)}.")),
            _ => (await Kit.Log.FindCommand(command) is not null, null),
        };
    }

    /// <summary>Asks a ticket again when the machine failed; one that fails each time does not keep the others.</summary>
    private async Task<Outcome<TView>> Tried<TView>(TicketId ticket, Func<Task<Outcome<TView>>> ask)
        where TView : class
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await ask();
            }
            catch (Exception failure) when (failure is RetryLater or TimeoutException or OrleansException)
            {
                if (tries == MostTries)
                {
                    LogUnreached(Kit.Logger, failure, Id, ticket);
                    return AutomationRefusal.Unreached.Because("The ticket did not answer.");
                }
            }
        }
    }

    private async Task<IReadOnlyList<TicketId>> Tickets(BulkJob.Begun job) =>
        _tickets ??= [.. (await Kit.Log.Contents([job.Selection]))[job.Selection].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => TicketId.Parse(text))];

    private Guid Derived(string purpose) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{Id}:{purpose}")).AsSpan(0, 16), bigEndian: true);

    private static BulkStageView ViewOf(BulkStage stage) => new(stage.Done, stage.Skipped, stage.Failed, stage.Told, stage.EndedAt);

    [LoggerMessage(LogLevel.Error, "Bulk job {Job} could not reach ticket {Ticket}; it is told as failed")]
    private static partial void LogUnreached(ILogger logger, Exception failure, string job, TicketId ticket);
}
