using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Ports;

/// <summary>Reads reviews of escalations. Safe for concurrent use; never waits for writers.</summary>
public interface IReviewRows
{
    /// <summary>A page of reviews in one state; those owed by their due date, those written by when they were.</summary>
    /// <exception cref="FormatException">The cursor does not come from a page of this list.</exception>
    Task<Page<ReviewLine>> Reviews(ReviewFilter filter, DateTimeOffset now, string? after, int limit);
}

/// <summary>A review that is owed or was written; neither when it is no longer owed.</summary>
public sealed record ReviewRow(TicketId Ticket, int Level, DateTimeOffset? Due, DateTimeOffset? WrittenAt) : ReadRow;
