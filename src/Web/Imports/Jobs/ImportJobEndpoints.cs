using System.Globalization;
using Firstline.Client;
using Firstline.Client.Imports;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Firstline.Web.Identity;
using Firstline.Web.Imports.Mappings;
using Microsoft.AspNetCore.Http.Features;

namespace Firstline.Web.Imports.Jobs;

/// <summary>Imports of files.</summary>
internal static class ImportJobEndpoints
{
    private const long Around = 1_048_576;

    public static void MapImportJobs(this RouteGroupBuilder api)
    {
        var imports = api.MapGroup("/imports").WithTags("Imports");
        imports.MapPost("", Start)
            .Named(
                "ImportFile", "Import a file",
                "A form (multipart/form-data) with a part named mapping, which says what the columns are, and a part named file: CSV or JSON, plain or compressed with gzip. "
                + "The import goes on after the answer; ask for its report. Sending the same file again takes nothing over twice, and goes on where one was broken off.")
            .Takes(QueryParameter.Flag("dryRun", "True to tell only what would come."))
            .Accepts<ImportForm>("multipart/form-data").Gives<ImportReport>(StatusCodes.Status202Accepted).Refuses(400, 403, 409, 413, 415);
        imports.MapGet("", List).Named("ListImports", "List imports", "Those that this process knows, newest first.").Paged().Gives<DeskPage<ImportReport>>().Refuses(400);
        imports.MapGet("/{import}", View).Named("GetImport", "Get an import", "How far it is, and what it came to.").Gives<ImportReport>().Refuses(404);
        imports.MapGet("/{import}/faults", Faults)
            .Named("ListImportFaults", "What is wrong with an imported file", "With line and column, in the order in which it was found; the first 10,000.")
            .Paged().Gives<DeskPage<ImportFault>>().Refuses(400, 404);
        imports.MapDelete("/{import}", Stop).Named("StopImport", "Stop an import", "What was taken over is kept. Harmless when it is over.").Gives<ImportReport>().Refuses(400, 403, 404);
    }

    private static async Task<IResult> Start(HttpContext http, ImportJobs jobs)
    {
        var query = new QueryFields(http.Request.Query);
        var dryRun = query.Flag("dryRun") ?? false;
        if (query.Refused(out var problem))
        {
            return problem;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = jobs.Options.LargestFile + Around;
        }

        var (upload, refused) = await Upload.Read(http, jobs.Options);
        return upload is null ? refused! : Begin(http, jobs, upload, dryRun);
    }

    private static IResult Begin(HttpContext http, ImportJobs jobs, Upload upload, bool dryRun)
    {
        IResult? problem = null;
        if (upload is not { Mapping: { } fields, Path: { } path })
        {
            problem = Problems.Of(ImportProblem.BadForm, "The form needs a part named mapping and a part named file.");
        }
        else
        {
            var mapping = MappingReading.Read(fields);
            if (fields.Faulty(out var faults))
            {
                problem = Problems.Of(ImportProblem.BadMapping, faults.Detail, faults.Errors);
            }
            else if (jobs.Begin(mapping.Name, dryRun) is { } job)
            {
                jobs.Start(job, path, mapping, Caller.Of(http.User) with { Kind = Domain.Kernel.WhoKind.Import });
                http.Response.Headers.Location = $"{http.Request.PathBase}/api/v1/imports/{job.Id}";
                return Results.Json(job.Report(), Answers.Json.ImportReport, null, StatusCodes.Status202Accepted);
            }
            else
            {
                problem = Problems.Of(ImportProblem.TooMany);
            }
        }

        Upload.Drop(upload.Path);
        return problem;
    }

    private static Task<IResult> List(HttpContext http, ImportJobs jobs)
    {
        var query = new QueryFields(http.Request.Query);
        var (after, limit) = (query.Text("after"), query.Limit());
        return Paging.Answer(
            query,
            () =>
            {
                var rest = jobs.All().SkipWhile(job => after is not null && string.CompareOrdinal(job.Id, after) >= 0).ToList();
                return Task.FromResult(new Page<ImportReport>([.. rest.Take(limit)], rest.Count > limit ? rest[limit - 1].Id : null));
            },
            job => job,
            Answers.Json.DeskPageImportReport);
    }

    private static IResult View(string import, ImportJobs jobs) => jobs.Find(import) is { } job ? Answers.Of(job.Report(), Answers.Json.ImportReport) : Unknown(import);

    private static Task<IResult> Faults(HttpContext http, string import, ImportJobs jobs)
    {
        var query = new QueryFields(http.Request.Query);
        var (from, limit) = (query.Number("after", 0, FaultLedger.Kept) ?? 0, query.Limit());
        return jobs.Find(import) is not { } job
            ? Task.FromResult(Unknown(import))
            : Paging.Answer(
                query,
                () =>
                {
                    var faults = job.Faults.Some(from, limit + 1);
                    return Task.FromResult(new Page<ImportFault>([.. faults.Take(limit)], faults.Count > limit ? (from + limit).ToString(CultureInfo.InvariantCulture) : null));
                },
                fault => fault,
                Answers.Json.DeskPageImportFault);
    }

    private static IResult Stop(string import, ImportJobs jobs)
    {
        if (jobs.Find(import) is not { } job)
        {
            return Unknown(import);
        }

        job.Stop();
        return Answers.Of(job.Report(), Answers.Json.ImportReport);
    }

    private static IResult Unknown(string import) => Problems.Of(ImportProblem.Unknown, $"There is no import '{import}' here.");
}
