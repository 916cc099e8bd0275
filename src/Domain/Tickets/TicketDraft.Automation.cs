using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets;

internal sealed partial class TicketDraft
{
    private readonly List<Written> _texts = [];

    /// <summary>The facts so far.</summary>
    public IReadOnlyList<TicketEvent> Facts => _facts;

    /// <summary>How many facts were asked for; those after them are the desk's own.</summary>
    public int? Asked { get; set; }

    /// <summary>Keeps a text that a fact names.</summary>
    public void Write(Written text) => _texts.Add(text);

    /// <summary>An attempt on top of this draft, which may be thrown away.</summary>
    public TicketDraft Branch() => new(Ticket, rules, now);

    /// <summary>What an attempt came to.</summary>
    public void Take(TicketDraft branch)
    {
        foreach (var fact in branch._facts)
        {
            Add(fact);
        }

        _texts.AddRange(branch._texts);
    }
}
