using System.Security.Cryptography;
using System.Text.Json;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Problems;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets.Problems;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Tickets.Problems;

/// <inheritdoc cref="IBroadcastGrain"/>
internal sealed partial class BroadcastGrain(DeciderKit kit) : DeciderGrain<Broadcast, BroadcastEvent, BroadcastView>(kit), IBroadcastGrain
{
    /// <summary>How the log names updates of problems.</summary>
    public const string EntityKind = "broadcast";

    private const int AtOnce = 16;
    private const int MostTries = 5;

    private static readonly string[] Over = [TicketRefusal.IsResolved.Name, TicketRefusal.IsClosed.Name, TicketRefusal.WasMerged.Name];

    private readonly Dictionary<TicketId, int> _tries = [];
    private string? _text;

    protected override string Kind => EntityKind;

    protected override string Id => this.GetPrimaryKey().ToString("N");

    protected override Broadcast Nothing { get; } = new Broadcast.None();

    public async Task<Outcome<BroadcastView>> Begin(BeginBroadcast command, Asked asked)
    {
        if (State is Broadcast.Known)
        {
            return await AppliedBefore(asked) ?? TicketRefusal.AlreadyOpened.Because("An update with this id has begun already.");
        }

        if (await GrainFactory.Ticket(command.Problem).LinkEnd() is not { } problem)
        {
            return TicketRefusal.Unknown.Because("No such ticket.");
        }

        if (TicketProblems.Refused(problem, command.Body) is { } refusal)
        {
            return refusal;
        }

        if (asked.IfVersion is { } expected && expected != problem.Version)
        {
            return DeskRefusal.VersionPassed.Because($"The request names version {expected}; {problem.Ticket.Number} is at {problem.Version} now.");
        }

        if (command.ResolveProblem && (await GrainFactory.Ticket(command.Problem).Resolve(new(command.Resolving), new(asked.By, asked.CommandId + ":problem", asked.Fingerprint))).Refusal is { } stays)
        {
            return stays;
        }

        _text = command.Body;
        return await Execute(
            asked with { IfVersion = null },
            (_, _) => new BroadcastEvent.Begun(
                problem.Ticket, command.Message, command.Aim, command.Aim == BroadcastAim.Resolve ? command.Resolving : null, asked.By, [.. TicketProblems.Gathered(problem)]),
            [new(command.Message, command.Body)]);
    }

    public async Task<BroadcastView?> View()
    {
        await ReadText();
        return State is Broadcast.Known ? ViewOf(State, Version) : null;
    }

    protected override Broadcast Evolve(Broadcast state, BroadcastEvent fact, DateTimeOffset at) => Broadcast.Evolve(state, fact, at);

    protected override string Write(Broadcast state) => JsonSerializer.Serialize((Broadcast.Known)state, StateJson.Default.BroadcastKnown);

    protected override Broadcast Read(string snapshot) => JsonSerializer.Deserialize(snapshot, StateJson.Default.BroadcastKnown)!;

    protected override BroadcastView ViewOf(Broadcast state, long version) => new(
        Line((Broadcast.Known)state), version, _text ?? "", [.. ((Broadcast.Known)state).Results.Where(result => result.Outcome is BroadcastOutcome.Skipped or BroadcastOutcome.Failed)],
        ((Broadcast.Known)state).Problem.Id);

    protected override IReadOnlyList<ReadRow> RowsOf(Broadcast before, Broadcast after, IReadOnlyList<Stamped<BroadcastEvent>> facts) =>
        [new BroadcastRow(((Broadcast.Known)after).Problem.Id, Line((Broadcast.Known)after))];

    protected override DateTimeOffset? NextWake(Broadcast state) => state is Broadcast.Known { Waiting.IsEmpty: false } known ? known.BegunAt : null;

    protected override async Task Wake()
    {
        if (State is not Broadcast.Known { Waiting.IsEmpty: false } known)
        {
            return;
        }

        await ReadText();
        if (known.Results.IsEmpty)
        {
            await GrainFactory.Ticket(known.Problem.Id).RecordBroadcast(
                new(this.GetPrimaryKey(), known.Message, known.Waiting.Length, known.Resolving), new(known.By, $"broadcast:{Id}:announce"));
        }

        var reached = await Task.WhenAll(known.Waiting.OrderBy(ticket => _tries.GetValueOrDefault(ticket.Id)).Take(AtOnce).Select(ticket => Try(known, ticket)));
        BroadcastResult[] results = [.. reached.OfType<BroadcastResult>()];
        if (results.Length > 0)
        {
            await Execute(Asked.ByClock, (_, _) => new BroadcastEvent.Reached(results));
        }
        else
        {
            throw new RetryLater("None of the tickets could be reached; the reminder asks again.");
        }
    }

    /// <summary>Reaches a ticket; null when it could not be asked and is to be tried again.</summary>
    private async Task<BroadcastResult?> Try(Broadcast.Known known, TicketRef ticket)
    {
        try
        {
            return await Reach(known, ticket);
        }
        catch (Exception failure)
        {
            var tries = _tries[ticket.Id] = _tries.GetValueOrDefault(ticket.Id) + 1;
            LogNotReached(Kit.Logger, failure, Id, ticket.Number.ToString(), tries);
            return tries < MostTries ? null : new(ticket, BroadcastOutcome.Failed, false, null, "The ticket could not be asked several times; it may have taken the update all the same.");
        }
    }

    private async Task<BroadcastResult> Reach(Broadcast.Known known, TicketRef ticket)
    {
        var grain = GrainFactory.Ticket(ticket.Id);
        var id = $"broadcast:{Id}:{ticket.Id}";
        var told = await grain.Tell(new(known.Problem, this.GetPrimaryKey(), new(MessageTo(ticket.Id), _text!, Channel.Ticket)), new(known.By, id));
        if (told.Refusal is { } refusal)
        {
            return new(ticket, Over.Contains(refusal.Code) ? BroadcastOutcome.Skipped : BroadcastOutcome.Failed, false, refusal.Code, refusal.Sentence);
        }

        if (known.Resolving is not { } how)
        {
            return new(ticket, BroadcastOutcome.Told, true);
        }

        var resolved = await grain.Resolve(new(how), new(known.By, id + ":resolve"));
        return resolved.Refusal is { } stays ? new(ticket, BroadcastOutcome.Failed, true, stays.Code, stays.Sentence) : new(ticket, BroadcastOutcome.Resolved, true);
    }

    private async Task ReadText()
    {
        if (_text is null && State is Broadcast.Known known)
        {
            _text = (await Kit.Log.Contents([known.Message])).GetValueOrDefault(known.Message, "");
        }
    }

    private Guid MessageTo(TicketId ticket)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. "broadcast:"u8, .. this.GetPrimaryKey().ToByteArray(bigEndian: true), .. ticket.Value.ToByteArray(bigEndian: true)], hash);
        return new(hash[..16], bigEndian: true);
    }

    private BroadcastLine Line(Broadcast.Known known)
    {
        return new(
            this.GetPrimaryKey(), known.BegunAt, known.By.Name, known.Aim, known.Waiting.Length + known.Results.Length,
            Count(BroadcastOutcome.Told), Count(BroadcastOutcome.Resolved), Count(BroadcastOutcome.Skipped), Count(BroadcastOutcome.Failed));

        int Count(BroadcastOutcome outcome) => known.Results.Count(result => result.Outcome == outcome);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Update {Broadcast} did not reach {Ticket} at try {Tries}; it is tried again.")]
    private static partial void LogNotReached(ILogger logger, Exception failure, string broadcast, string ticket, int tries);
}
