using System.Globalization;
using System.Text;
using Firstline.Client;
using Firstline.Client.Audit;
using Firstline.Client.Tickets;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Audit;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http.Documents;
using Firstline.Web.Identity;
using Microsoft.Net.Http.Headers;
using AuditChange = Firstline.Client.Audit.AuditChange;

namespace Firstline.Web.Http;

/// <summary>Pages of changes, as JSON or, when asked for, as CSV with a row a change.</summary>
internal static class AuditAnswers
{
    /// <summary>What all lists of changes say about themselves. They name persons and addresses, so a key that may only read does not see them.</summary>
    public static RouteHandlerBuilder GivesChanges(this RouteHandlerBuilder endpoint) => endpoint
        .Takes(
            QueryParameter.Text("actor", "The id of who did it."),
            QueryParameter.Instant("from", "At or after; an instant, or a date in UTC."),
            QueryParameter.Instant("to", "Before; an instant, or a date in UTC."))
        .Paged()
        .Gives<DeskPage<AuditItem>>(StatusCodes.Status200OK, Csv.MediaType)
        .Refuses(400, 403)
        .RequireAuthorization(DeskPolicies.Write);

    /// <summary>Asks for a page when the query is sound, and answers it.</summary>
    public static async Task<IResult> Answer(HttpContext http, QueryFields query, Func<Task<Page<AuditEntry>>> ask)
    {
        http.Response.Headers.Vary = HeaderNames.Accept;
        if (!Csv.IsWanted(http.Request))
        {
            return await Paging.Answer(query, ask, Of, Answers.Json.DeskPageAuditItem);
        }

        if (query.Refused(out var problem))
        {
            return problem;
        }

        try
        {
            var page = await ask();
            if (page.Next is { } next)
            {
                http.Response.Headers["Next-Cursor"] = next;
            }

            return Results.Text(Table(page.Items), Csv.MediaType, Encoding.UTF8);
        }
        catch (FormatException)
        {
            return Problems.Of(ApiProblem.InvalidRequest, Paging.BadCursor, [new("after", Paging.BadCursor)]);
        }
    }

    private static AuditItem Of(AuditEntry entry) => new(
        entry.Position, entry.Kind, entry.Entity, entry.Label, entry.Version, entry.At, new Actor(Words<WhoKind>.Of(entry.By.Kind), entry.By.Id, entry.By.Name),
        entry.From is { } from ? new(from.Via, from.Address, from.Agent) : null, entry.Fact,
        [.. entry.Changes.Select(change => new AuditChange(change.Property, change.Before, change.After))]);

    private static string Table(IEnumerable<AuditEntry> entries)
    {
        var text = new StringBuilder("position,kind,id,label,version,at,by_kind,by_id,by_name,via,address,agent,fact,property,before,after\n");
        foreach (var entry in entries)
        {
            var start = string.Create(
                CultureInfo.InvariantCulture,
                $"{entry.Position},{entry.Kind},{Csv.Cell(entry.Entity)},{Csv.Cell(entry.Label)},{entry.Version},{entry.At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'},")
                + $"{Words<WhoKind>.Of(entry.By.Kind)},{Csv.Cell(entry.By.Id)},{Csv.Cell(entry.By.Name)},"
                + $"{Csv.Cell(entry.From?.Via)},{Csv.Cell(entry.From?.Address)},{Csv.Cell(entry.From?.Agent)},{entry.Fact},";
            foreach (var change in entry.Changes.DefaultIfEmpty())
            {
                text.Append(start).Append(Csv.Cell(change?.Property)).Append(',').Append(Csv.Cell(change?.Before)).Append(',').Append(Csv.Cell(change?.After)).Append('\n');
            }
        }

        return text.ToString();
    }
}
