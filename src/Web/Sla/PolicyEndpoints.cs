using Firstline.Client;
using Firstline.Client.Sla;
using Firstline.Domain.Sla;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Sla;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Firstline.Web.Identity;

namespace Firstline.Web.Sla;

/// <summary>The SLA policy over REST: read, tried, and put in force as the next version.</summary>
internal static class PolicyEndpoints
{
    private const int LargestBody = 4 * 1_048_576;

    public static void MapPolicy(this RouteGroupBuilder api)
    {
        var policy = api.MapGroup("/sla/policy").WithTags("Promises");
        policy.MapGet("", View).Named("GetSlaPolicy", "Get the SLA policy", "The version in force; the ETag is its number.").Gives<PolicyDocument>();
        policy.MapPut("", Publish)
            .Named(
                "PutSlaPolicy", "Edit the SLA policy",
                "Puts it in force as the next version. Live clocks of open tickets follow, which may breach at once; what has ended is left as it is. Preview it first. If-Match is the version that was edited.")
            .Accepts<PolicyDocument>("application/json").Changes().Gives<PolicyDocument>().Refuses(409);
        policy.MapPost("/preview", Preview)
            .WithMetadata(OnlyReads.Mark)
            .Named("PreviewSlaPolicy", "What would an edit do?", "Counts the open tickets that it would touch and those that it would breach, by the very decisions of an edit. Changes nothing.")
            .Accepts<PolicyDocument>("application/json").Gives<PolicyPreview>().Refuses(400, 409, 413, 415);
        policy.MapGet("/versions", History).Named("ListSlaPolicyVersions", "List the policy's versions", "Newest first, all of them.").Gives<DeskPage<PolicyEdition>>();
        policy.MapGet("/versions/{version:int}", Version).Named("GetSlaPolicyVersion", "Get a version of the policy").Gives<PolicyDocument>().Refuses(404);
    }

    private static async Task<IResult> View(GrainCalls desk) => Whole(await desk.Ask(grains => grains.SlaPolicy().View()));

    private static async Task<IResult> History(GrainCalls desk)
    {
        var history = await desk.Ask(grains => grains.SlaPolicy().History());
        return Answers.Of(new DeskPage<PolicyEdition>([.. history.Select(PolicyShapes.Of)]), Answers.Json.DeskPagePolicyEdition);
    }

    private static async Task<IResult> Version(int version, GrainCalls desk) => await desk.Ask(grains => grains.SlaPolicy().Edition(version)) is { } view
        ? Whole(view)
        : Problems.Of(SlaRefusal.UnknownVersion.Because($"There is no version {version}."));

    private static async Task<IResult> Publish(HttpContext http, GrainCalls desk)
    {
        var fields = await Body.Read(http, true, LargestBody);
        var asking = Asking.Of(http, fields);
        var note = fields.OptionalText("note") ?? "";
        if (Read(fields, out var draft) is { } problem)
        {
            return problem;
        }

        var asked = asking.Asked("PUT sla policy", fields);
        return Answers.Of(await desk.Ask(grains => grains.SlaPolicy().Publish(draft, note, asked)), Whole);
    }

    private static async Task<IResult> Preview(HttpContext http, GrainCalls desk)
    {
        var fields = await Body.Read(http, true, LargestBody);
        _ = fields.OptionalText("note");
        return Read(fields, out var draft) is { } problem
            ? problem
            : Answers.Of(
                await desk.Ask(grains => grains.SlaTrials().Preview(draft)), preview => Answers.Of(PolicyShapes.Of(preview), Answers.Json.PolicyPreview));
    }

    private static IResult? Read(Fields fields, out SlaPolicy draft)
    {
        var reading = new PolicyReading();
        draft = reading.Read(fields);
        return fields.Refused(out var problem) ? problem : reading.Refusal is { } refusal ? Problems.Of(refusal) : null;
    }

    private static IResult Whole(SlaPolicyView view) => Answers.Of(PolicyShapes.Of(view), Answers.Json.PolicyDocument, view.Policy.Version);
}
