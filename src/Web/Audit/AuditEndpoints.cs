using System.Globalization;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Audit;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;

namespace Firstline.Web.Audit;

/// <summary>The audit of the whole desk.</summary>
internal static class AuditEndpoints
{
    private static readonly string[] Orders = ["newest", "oldest"];

    public static void MapAudit(this RouteGroupBuilder api) => api.MapGet("/audit", All)
        .WithTags("Audit")
        .Named(
            "ListChanges", "Who changed what, everywhere",
            "Each fact with who, when, from where, and its properties before and after. One look goes over 20,000 facts: a page may be short, even empty, and still have a next one. With kind and id, the whole history of one thing, oldest first.")
        .Takes(
            QueryParameter.Text("kind", "The kind of thing that changed, such as ticket, customer, agent, api-key, sla-policy or erasure."),
            QueryParameter.Text("id", "The id of one thing of that kind."),
            QueryParameter.Choice("order", "newest when left out.", Orders))
        .GivesChanges();

    private static async Task<IResult> All(HttpContext http, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var (kind, id, order) = (query.Text("kind"), query.Text("id"), query.Text("order"));
        var filter = new AuditFilter(kind, null, query.Text("actor"), null, query.Instant("from"), query.Instant("to"));
        var (after, limit) = (query.Text("after"), query.Limit());
        if (kind is not null && !Slug.IsSlug(kind))
        {
            query.Fault("kind", "kind must be a word such as ticket or customer.");
        }

        if (order is not null && !Orders.Contains(order))
        {
            query.Fault("order", $"order must be one of: {string.Join(", ", Orders)}.");
        }

        if (id is not null && (kind is null || order == "newest"))
        {
            query.Fault(kind is null ? "kind" : "order", kind is null ? "kind must be given with id." : "One thing's history comes oldest first.");
        }

        return await AuditAnswers.Answer(http, query, () => id is null
            ? desk.Ask(grains => grains.Audit().All(filter, order == "oldest", after, limit))
            : desk.Ask(grains => grains.Audit().OfEntity(kind!, id, filter, Version(after), limit)));
    }

    private static long Version(string? after) => after is null ? 0
        : long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version
        : throw new FormatException("The cursor is not a version.");
}
