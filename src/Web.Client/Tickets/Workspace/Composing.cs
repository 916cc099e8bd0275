using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Web.Client.Shared;

namespace Firstline.Web.Client.Tickets.Workspace;

/// <summary>Something that is being written at a ticket: its text, the draft the desk keeps of it, and its sending.</summary>
/// <remarks>For one composer, on its thread.</remarks>
public sealed partial class Composing(DeskSession session, TicketSight sight, TimeProvider clock) : IDisposable
{
    private const int MostDrafts = 200;
    private static readonly TimeSpan SaveAfter = TimeSpan.FromSeconds(0.8);
    private CancellationTokenSource? _pause;
    private object? _lastAsked;
    private string _key = "";
    private bool _kept;

    /// <summary>Something here changed.</summary>
    public event Action? Changed;

    /// <summary>reply, note or call.</summary>
    public string Kind { get; private set; } = "reply";

    /// <summary>The text so far.</summary>
    public string Body { get; private set; } = "";

    /// <summary>How the reply travels.</summary>
    public string Channel { get; set; } = sight.Ticket?.Channel is "email" or "chat" or "slack" ? sight.Ticket.Channel : "ticket";

    /// <summary>The version of the ticket that it was begun on.</summary>
    public long? BasedOn { get; private set; }

    /// <summary>When the desk saved it; null while it did not.</summary>
    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>Why it could not be saved.</summary>
    public Exception? NotSaved { get; private set; }

    /// <summary>Why it was held: what its writer has not seen.</summary>
    public Problem? Held { get; private set; }

    /// <summary>Why it was refused.</summary>
    public Exception? Refused { get; private set; }

    /// <summary>Whether it is on its way.</summary>
    public bool Sending { get; private set; }

    /// <summary>What is said of the call.</summary>
    public CallDraft Call { get; private set; } = new();

    /// <summary>Whether there is something to send.</summary>
    public bool Ready => sight.Editable && !Sending && !FilesPending && !string.IsNullOrWhiteSpace(Body);

    /// <summary>Finds what was being written here before.</summary>
    public async Task Find(CancellationToken stop = default)
    {
        if (session.Agent is not { } agent || !session.Unlocked || Body.Length > 0)
        {
            return;
        }

        try
        {
            var drafts = await session.Desk.ListDrafts(sight.Name, limit: MostDrafts, stop: stop);
            if (Body.Length == 0 && drafts.Items.FirstOrDefault(one => one.Owner == agent) is { } draft)
            {
                (Kind, Body, BasedOn, SavedAt, _kept) = (draft.Kind, draft.Body, draft.BasedOn, draft.SavedAt, true);
            }
        }
        catch (Exception failure) when (failure is DeskProblem or HttpRequestException)
        {
            NotSaved = failure;
        }

        Changed?.Invoke();
    }

    /// <summary>It is to become something else.</summary>
    public void Become(string kind)
    {
        (Kind, Held, Refused) = (kind, null, null);
        SaveSoon();
        Changed?.Invoke();
    }

    /// <summary>The text changed. The desk saves it a moment after the last key.</summary>
    public void Write(string text)
    {
        BasedOn = text.Length == 0 ? null : BasedOn ?? sight.Ticket?.Version;
        (Body, Refused) = (text, null);
        SaveSoon();
    }

    /// <summary>Sends it. Held, it stays as it is until it is confirmed.</summary>
    /// <returns>Whether it was sent.</returns>
    public async Task<bool> Send()
    {
        if (!Ready)
        {
            return false;
        }

        Cancel();
        (Sending, Refused, Held) = (true, null, null);
        Changed?.Invoke();
        try
        {
            await (Kind switch
            {
                "note" => Ask(new NoteRequest(Body, session.Agent, BasedOn, _attachments), (request, key) => session.Desk.Note(sight.Name, request, key)),
                "call" => Ask(Call.Request(Body, session.Agent, BasedOn, _attachments), (request, key) => session.Desk.LogCall(sight.Name, request, key)),
                _ => Ask(new ReplyRequest(Body, Channel, session.Agent, BasedOn, _attachments), (request, key) => session.Desk.Reply(sight.Name, request, key)),
            });
            Files.Clear();
            _attachments = null;
            var call = Kind == "call";
            (Body, BasedOn, SavedAt, NotSaved, Call, Kind) = ("", null, null, null, new(), call ? "reply" : Kind);
            if (call && _kept)
            {
                await Discard();
            }

            _kept = false;
            sight.Rested();
            return true;
        }
        catch (DeskProblem held) when (held.Problem.Changes is { Count: > 0 })
        {
            Held = held.Problem;
        }
        catch (Exception failure) when (failure is DeskProblem or HttpRequestException)
        {
            Refused = failure;
        }
        finally
        {
            Sending = false;
            Changed?.Invoke();
        }

        return false;
    }

    /// <summary>What was held was read: it is sent on what the ticket is now.</summary>
    public Task<bool> SendAnyway()
    {
        Seen();
        return Send();
    }

    /// <summary>What was held was read, and the text is worked on.</summary>
    public void Seen()
    {
        (BasedOn, Held) = (Held?.Version ?? BasedOn, null);
        Changed?.Invoke();
    }

    /// <summary>Throws it away.</summary>
    public async Task Drop()
    {
        Cancel();
        Files.Clear();
        _attachments = null;
        (Body, BasedOn, SavedAt, Held, Refused, Call) = ("", null, null, null, null, new());
        await Discard();
        Changed?.Invoke();
    }

    public void Dispose() => Cancel();

    private Task<Ticket> Ask<TRequest>(TRequest request, Func<TRequest, string, Task<Ticket>> ask)
        where TRequest : class
    {
        if (!request.Equals(_lastAsked))
        {
            (_lastAsked, _key) = (request, Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"));
        }

        return ask(request, _key);
    }

    private void SaveSoon()
    {
        Cancel();
        if (session.Agent is not null && sight.Editable && Kind != "call")
        {
            _pause = new();
            _ = Save(_pause.Token);
        }
    }

    private void Cancel()
    {
        _pause?.Cancel();
        _pause?.Dispose();
        _pause = null;
    }

    private async Task Save(CancellationToken stop)
    {
        try
        {
            await Task.Delay(SaveAfter, clock, stop);
            if (Body.Length == 0)
            {
                await Discard();
                return;
            }

            var draft = await session.Desk.SaveDraft(sight.Name, session.Agent!, new(Body, Kind, _attachments, BasedOn), null, stop);
            (SavedAt, NotSaved, _kept) = (draft.SavedAt, null, true);
            Changed?.Invoke();
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception failure) when (failure is DeskProblem or HttpRequestException)
        {
            NotSaved = failure;
            Changed?.Invoke();
        }
    }

    private async Task Discard()
    {
        if (!_kept || session.Agent is not { } agent)
        {
            return;
        }

        _kept = false;
        SavedAt = null;
        try
        {
            await session.Desk.DiscardDraft(sight.Name, agent);
        }
        catch (Exception failure) when (failure is DeskProblem or HttpRequestException)
        {
            NotSaved = failure is DeskProblem { Problem.Status: 404 } ? null : failure;
        }
    }
}
