using Firstline.Client;
using Firstline.Client.Tickets;

namespace Firstline.Web.Client.Tickets.Workspace;

/// <summary>What is done at a ticket.</summary>
public sealed partial class TicketSight
{
    private static readonly TimeSpan StillTyping = TimeSpan.FromSeconds(5);
    private DateTimeOffset? _typed;

    /// <summary>Why the last act was refused.</summary>
    public Exception? Refused { get; private set; }

    /// <summary>What can still be taken back.</summary>
    public UndoOffer? Undo { get; private set; }

    /// <summary>Whether something is being asked of the desk.</summary>
    public bool Busy { get; private set; }

    /// <summary>What whoever sits here does, as others are told.</summary>
    public string Attention => clock.GetUtcNow() - _typed < StillTyping ? "typing" : "viewing";

    /// <summary>Whether the ticket can be worked on: there is a key, and it was not merged away.</summary>
    public bool Editable => session.Unlocked && Ticket is { MergedInto: null };

    /// <summary>Somebody types here. Answers whether they began just now.</summary>
    public bool Typed()
    {
        var began = Attention != "typing";
        _typed = clock.GetUtcNow();
        return began;
    }

    /// <summary>Nobody types here any more.</summary>
    public void Rested() => _typed = null;

    /// <summary>Asks the desk to do something, and shows what became of it. Answers whether it was done.</summary>
    /// <param name="act">What to ask.</param>
    /// <param name="sentence">What was done then, in words.</param>
    /// <param name="inverse">Takes it back, where that can be.</param>
    public async Task<bool> Do(Func<Task<Ticket>> act, string? sentence = null, Func<Task<Ticket>>? inverse = null)
    {
        (Busy, Refused, Undo) = (true, null, null);
        Tell();
        try
        {
            await act();
            Undo = inverse is null || sentence is null ? null : new(sentence, inverse, clock.GetUtcNow() + UndoOffer.Offered);
            await Load();
            return true;
        }
        catch (Exception failure) when (failure is DeskProblem or HttpRequestException)
        {
            Refused = failure;
            return false;
        }
        finally
        {
            Busy = false;
            Tell();
        }
    }

    /// <summary>Takes back what was done last.</summary>
    public async Task TakeBack()
    {
        if (Undo is { } offer)
        {
            await Do(offer.Inverse);
        }
    }

    /// <summary>An undo is offered no longer.</summary>
    public void Forget(UndoOffer offer)
    {
        if (Undo == offer)
        {
            Undo = null;
            Tell();
        }
    }

    /// <summary>A refusal was read.</summary>
    public void Dismiss()
    {
        Refused = null;
        Tell();
    }
}
