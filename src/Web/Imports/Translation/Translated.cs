using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Web.Imports.Translation;

/// <summary>A ticket of the source as a history, with the people that it needs.</summary>
/// <param name="Record">Its id in the source.</param>
/// <param name="Line">Where it begins.</param>
/// <param name="Flagged">Its times contradict each other.</param>
internal sealed record Translated(
    string Record, int Line, TicketId Id, TicketHistory History, RegisterCustomer Customer, IReadOnlyDictionary<AgentId, string> Agents, bool Flagged);
