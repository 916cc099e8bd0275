using Firstline.Client.Tickets;
using Firstline.Domain.Tickets.Fields;
using Firstline.Web.Http.Documents;

namespace Firstline.Web.Tickets;

/// <summary>Fields of the desk's own.</summary>
internal static class FieldEndpoints
{
    public static void MapFields(this RouteGroupBuilder tickets) => tickets.Act<FieldsRequest, FillFields>(
            "PUT", "fields", (fields, _) => new(FieldShapes.Read(fields) ?? []), (ticket, command, asked) => ticket.FillFields(command, asked))
        .Named("FillFields", "Fill fields", "Those that are not named stay, and null clears. Every fault is told at once. At most 64 KB of values a ticket.");
}
