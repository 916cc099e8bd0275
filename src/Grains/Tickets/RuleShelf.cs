using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Kernel;

namespace Firstline.Grains.Tickets;

/// <summary>The rules that a silo knows, ready for decisions: read once a version.</summary>
/// <remarks>Safe for concurrent use; one a silo.</remarks>
internal sealed class RuleShelf(Shelf<AutomationRules> shelf)
{
    private RuleBook _book = RuleBook.Empty;

    /// <summary>The newest rules.</summary>
    public RuleBook Book
    {
        get
        {
            var (newest, known) = (shelf.Newest, Volatile.Read(ref _book));
            if (known.Version != newest.Version)
            {
                known = RuleBook.Of(newest.Document, newest.Version);
                Volatile.Write(ref _book, known);
            }

            return known;
        }
    }

    /// <summary>The rules for one decision of a ticket.</summary>
    public RuleScope For(TicketId ticket, long version, TemplateNames names) => new(Book, ticket.Value, version, names);

    /// <summary>Learns of rules that another silo published.</summary>
    public Task Refresh() => shelf.Refresh();
}
