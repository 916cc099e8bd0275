using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Firstline.Client;
using Firstline.Client.Settings;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http.Documents;

namespace Firstline.Web.Http;

/// <summary>A configuration document at the edge.</summary>
/// <param name="Path">Where it lies, such as <c>/settings/tickets</c>.</param>
/// <param name="Name">The end of its operation ids, such as <c>TicketSettings</c>.</param>
/// <param name="Noun">What people call it, such as <c>the settings of tickets</c>.</param>
/// <param name="Effect">What an edit does.</param>
/// <param name="Grain">Who keeps it.</param>
/// <param name="Read">Reads it; its version and note are read already.</param>
/// <param name="Shape">It as the public shape, with its version.</param>
/// <param name="Json">The shape's JSON.</param>
internal sealed record DocumentRoute<TDocument, TShape>(
    string Path,
    string Name,
    string Noun,
    string Effect,
    Func<IGrainFactory, IDocumentGrain<TDocument>> Grain,
    Func<Fields, TDocument> Read,
    Func<Numbered<TDocument>, TShape> Shape,
    JsonTypeInfo<TShape> Json)
    where TDocument : class
    where TShape : notnull;

/// <summary>Maps configuration documents: read, replaced as a whole under the next version, and looked up as they were.</summary>
internal static class DocumentRoutes
{
    private const int LargestBody = 4 * 1_048_576;

    /// <summary>The four routes of a document.</summary>
    public static void MapDocument<TDocument, TShape>(this RouteGroupBuilder api, DocumentRoute<TDocument, TShape> route)
        where TDocument : class
        where TShape : notnull
    {
        var document = api.MapGroup(route.Path).WithTags("Settings");
        document.MapGet("", async (GrainCalls desk) => Whole(route, await desk.Ask(grains => route.Grain(grains).View())))
            .Named($"Get{route.Name}", $"Get {route.Noun}", "The version in force; the ETag is its number. Version 0 is what the desk ships with.").Gives<TShape>();
        document.MapPut("", (HttpContext http, GrainCalls desk) => Publish(route, http, desk))
            .Named($"Put{route.Name}", $"Edit {route.Noun}", $"The whole document, which becomes the next version. {route.Effect} Every fault is told at once. If-Match is the version that was edited.")
            .Accepts<TShape>("application/json").Changes().Gives<TShape>().Refuses(409);
        document.MapGet("/versions", (HttpContext http, GrainCalls desk) => History(route, http, desk))
            .Named($"List{route.Name}Versions", $"List the versions of {route.Noun}", "Newest first: when, by whom and why.").Paged().Gives<DeskPage<DocumentVersion>>().Refuses(400);
        document.MapGet("/versions/{version:long}", async (long version, GrainCalls desk) => await desk.Ask(grains => route.Grain(grains).Edition(version)) is { } edition
                ? Whole(route, edition)
                : Problems.Of(DocumentRefusal.UnknownVersion.Because($"There is no version {version}.")))
            .Named($"Get{route.Name}Version", $"Get a version of {route.Noun}").Gives<TShape>().Refuses(404);
    }

    private static async Task<IResult> Publish<TDocument, TShape>(DocumentRoute<TDocument, TShape> route, HttpContext http, GrainCalls desk)
        where TDocument : class
        where TShape : notnull
    {
        var fields = await Body.Read(http, true, LargestBody);
        var asking = Asking.Of(http, fields);
        _ = fields.OptionalNumber("version");
        var note = fields.OptionalText("note") ?? "";
        var draft = route.Read(fields);
        if (fields.Refused(out var problem))
        {
            return problem;
        }

        var asked = asking.Asked($"PUT {route.Path}", fields);
        return Answers.Of(await desk.Ask(grains => route.Grain(grains).Publish(draft, note, asked)), view => Whole(route, view));
    }

    private static async Task<IResult> History<TDocument, TShape>(DocumentRoute<TDocument, TShape> route, HttpContext http, GrainCalls desk)
        where TDocument : class
        where TShape : notnull
    {
        var query = new QueryFields(http.Request.Query);
        var (text, limit) = (query.Text("after"), query.Limit());
        long? before = null;
        if (text is not null)
        {
            before = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
            if (before is null)
            {
                query.Fault("after", Paging.BadCursor);
            }
        }

        return await Paging.Answer(query, () => desk.Ask(grains => route.Grain(grains).History(before, limit)), Shape, Answers.Json.DeskPageDocumentVersion);
    }

    private static DocumentVersion Shape(DocumentEdition edition) =>
        new(edition.Version, edition.At, new(Words<WhoKind>.Of(edition.By.Kind), edition.By.Id, edition.By.Name), edition.Note);

    private static IResult Whole<TDocument, TShape>(DocumentRoute<TDocument, TShape> route, Numbered<TDocument> view)
        where TDocument : class
        where TShape : notnull => Answers.Of(route.Shape(view), route.Json, view.Version);
}
