using Firstline.Client.Erasures;
using Firstline.Domain.Erasures;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Erasures;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Firstline.Web.Identity;
using Erasure = Firstline.Client.Erasures.Erasure;
using ErasurePreview = Firstline.Client.Erasures.ErasurePreview;

namespace Firstline.Web.Erasures;

/// <summary>The erasure of persons over REST.</summary>
internal static class ErasureEndpoints
{
    private const string Confirmed = "erase";

    public static void MapErasures(this RouteGroupBuilder api)
    {
        var erasures = api.MapGroup("/erasures").WithTags("Audit").RequireAuthorization(DeskPolicies.Write);
        erasures.MapPost("/preview", Preview)
            .Named("PreviewErasure", "What erasing a person would do", "Changes nothing. What is left out of name and address is taken from the customer's contacts, if one alone fits.")
            .Accepts<ErasurePerson>("application/json").Gives<ErasurePreview>().Refuses(400, 403, 404, 413, 415);
        erasures.MapPost("", Ask)
            .Named(
                "ErasePerson", "Erase a person for good",
                "Their tickets lose contact, subject, every message and every reason; tickets of others lose what they wrote; they go from the customer's contacts. The log keeps that something happened and when, so clocks and reports stay. It cannot be taken back. Goes on after a crash until no trace is left in the files.")
            .Accepts<ErasureRequest>("application/json").Creates().Gives<Erasure>(StatusCodes.Status201Created).Refuses(404, 409);
        erasures.MapGet("/{erasure:guid}", View).Named("GetErasure", "How far an erasure is").Gives<Erasure>().Refuses(403, 404);
    }

    private static async Task<IResult> Preview(HttpContext http, GrainCalls desk)
    {
        var fields = await Body.Read(http, true);
        var (customer, person) = Read(fields);
        return fields.Refused(out var problem)
            ? problem
            : Answers.Of(
                await desk.Ask(grains => grains.ErasurePreviews().Preview(customer, person)),
                preview => Answers.Of(
                    new ErasurePreview(
                        preview.Person.Name, preview.Person.Email, preview.Tickets, preview.Others, preview.Texts, preview.Contacts,
                        [.. preview.Numbers.Select(number => number.ToString())], preview.Complete),
                    Answers.Json.ErasurePreview));
    }

    private static async Task<IResult> Ask(HttpContext http, GrainCalls desk)
    {
        var fields = await Body.Read(http, true);
        var asking = Asking.Of(http, fields);
        var (customer, person) = Read(fields);
        if (fields.OptionalText("confirm") != Confirmed)
        {
            fields.Fault("confirm", $"confirm must be the word {Confirmed}: it cannot be taken back.");
        }

        if (fields.Refused(out var problem))
        {
            return problem;
        }

        var id = asking.NewId("erasure");
        var asked = asking.Asked("POST erasures", fields);
        return Answers.Of(
            await desk.Ask(grains => grains.Erasure(id).Ask(customer, person, asked)),
            view => Answers.Of(Of(view), Answers.Json.Erasure, view.Version, $"{http.Request.PathBase}/api/v1/erasures/{view.Id}"));
    }

    private static async Task<IResult> View(Guid erasure, GrainCalls desk) => await desk.Ask(grains => grains.Erasure(erasure).View()) is { } view
        ? Answers.Of(Of(view), Answers.Json.Erasure, view.Version)
        : Problems.Of(ErasureRefusal.Unknown.Because($"There is no erasure '{erasure}'."));

    private static (CustomerId Customer, Person Person) Read(Fields fields) =>
        (fields.Id<CustomerId>("customer"), new((fields.OptionalText("name") ?? "").Trim(), (fields.OptionalText("email") ?? "").Trim()));

    private static Erasure Of(ErasureView view) => new(
        view.Id, view.Version, view.Customer.Value, Words<ErasureStage>.Of(view.Stage), view.AskedAt, view.CompletedAt, view.Tickets, view.Texts, view.Contacts, view.Compacted);
}
