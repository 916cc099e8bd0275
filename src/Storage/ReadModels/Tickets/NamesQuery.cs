using System.Text.Json;
using Firstline.Domain.Kernel;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Tickets;

/// <summary>Who is named in a customer's tickets.</summary>
internal static class NamesQuery
{
    public static List<TicketNames> Run(Session session, CustomerId customer, long afterNumber, int limit) => session.All(
        "NamesInTickets",
        row => new TicketNames(TicketId.Parse(row.GetString(0)), row.GetInt64(1), row.GetString(2), JsonSerializer.Deserialize<string[]>(row.GetString(3))!),
        ("customer", customer), ("after", afterNumber), ("limit", limit));
}
