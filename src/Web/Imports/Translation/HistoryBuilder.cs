using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Web.Imports.Translation;

/// <summary>The steps of one ticket in the making, with what the desk's rules need between them.</summary>
/// <param name="source">The ticket's source.</param>
/// <param name="record">Its id there.</param>
/// <param name="channel">How it came.</param>
/// <param name="unjudged">Why its clocks may not be judged; null when they may.</param>
/// <param name="faults">Hears of what had to be added.</param>
internal sealed class HistoryBuilder(string source, string record, Channel channel, string? unjudged, IImportFaults faults)
{
    private const string NoAnswer = "The source does not tell what was answered.";
    private readonly List<HistoryStep> _steps = [];
    private readonly Dictionary<AgentId, string> _agents = [];
    private bool _answered;
    private bool _replied;
    private TicketStatus _status = TicketStatus.New;
    private int _messages;

    public IReadOnlyList<HistoryStep> Steps => _steps;

    public IReadOnlyDictionary<AgentId, string> Agents => _agents;

    public DateTimeOffset? Last => _steps.Count == 0 ? null : _steps[^1].At;

    public Guid NextMessage() => SourceIds.Message(source, _messages++);

    public void Distrust(Moment at, string? reason = null)
    {
        if ((reason ?? unjudged) is { } because)
        {
            Do(at, new DistrustTimes(because));
        }
    }

    public void Message(Moment at, string? text, Channel? by = null)
    {
        Do(at, new ReceiveMessage(NextMessage(), text ?? "The customer wrote; the source does not tell what.", by ?? channel));
        _answered = false;
        _status = _status is TicketStatus.Resolved or TicketStatus.WaitingOnCustomer ? TicketStatus.Open : _status;
        Distrust(at);
    }

    public void Reply(Moment at, string? text, Channel? by = null)
    {
        Do(at, new ReplyToCustomer(NextMessage(), text ?? NoAnswer, by ?? channel));
        (_answered, _replied) = (true, true);
        TakeUp();
        Distrust(at);
    }

    public void Respond(Moment at, string? text)
    {
        if (_replied)
        {
            GoOn(at);
        }
        else
        {
            Reply(at, text);
        }
    }

    public void Answer(Moment at, string? text)
    {
        if (!_answered)
        {
            Reply(at, text);
        }
    }

    public void Note(Moment at, string text) => Do(at, new AddNote(NextMessage(), text));

    public void Assign(Moment at, string name)
    {
        var agent = new AgentId(SourceIds.Slug(name));
        _agents[agent] = name;
        Do(at, new AssignTicket(agent));
        TakeUp();
        Distrust(at);
    }

    public void Wait(Moment at, WaitingFor on)
    {
        Revive(at);
        Do(at, new WaitForAnswer(on));
        _status = on == WaitingFor.Customer ? TicketStatus.WaitingOnCustomer : TicketStatus.WaitingOnThirdParty;
        Distrust(at);
    }

    public void GoOn(Moment at)
    {
        if (!Revive(at))
        {
            Do(at, new ContinueWork());
            _status = _status == TicketStatus.Closed ? _status : TicketStatus.Open;
            Distrust(at);
        }
    }

    public void Resolve(Moment at, Resolution how)
    {
        if (_status is TicketStatus.Resolved or TicketStatus.Closed)
        {
            Do(at, new ResolveTicket(how));
            return;
        }

        if (!_answered && how is not (Resolution.Duplicate or Resolution.Spam))
        {
            faults.Report(new(ImportFaultKind.NoAnswer, at.Line, record, null, "It was resolved while the customer waited, without an answer.", "An empty answer is put before it; its clocks end unjudged."));
            Distrust(at, unjudged ?? "Resolved without an answer that the source would know of.");
            Do(at, new ReplyToCustomer(NextMessage(), NoAnswer, channel));
            _answered = true;
        }

        Do(at, new ResolveTicket(how));
        _status = TicketStatus.Resolved;
    }

    public void Reopen(Moment at, string reason)
    {
        Do(at, new ReopenTicket(reason));
        _status = TicketStatus.Open;
        Distrust(at);
    }

    public void Close(Moment at)
    {
        if (_status is not (TicketStatus.Resolved or TicketStatus.Closed))
        {
            faults.Report(new(ImportFaultKind.ClosedUnresolved, at.Line, record, null, "It closed without having been resolved.", "Resolved when it closed."));
            Resolve(at, Resolution.Fixed);
        }

        Do(at, new CloseTicket());
        _status = TicketStatus.Closed;
    }

    public void Do(Moment at, TicketCommand command) => _steps.Add(new(at.At, at.By, command, at.Line));

    private bool Revive(Moment at)
    {
        if (_status != TicketStatus.Resolved)
        {
            return false;
        }

        Reopen(at, "The source goes on.");
        return true;
    }

    private void TakeUp() => _status = _status == TicketStatus.New ? TicketStatus.Open : _status;
}

/// <summary>When a step was, by whom, and where the file tells it.</summary>
internal readonly record struct Moment(DateTimeOffset At, Who By, int Line);
