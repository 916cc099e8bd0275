using System.Net;
using Firstline.Client;
using Firstline.Client.Settings;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Tickets;

[Collection<WithADesk>]
public sealed class EscalatingOverTheApi(RunningDesk running)
{
    [Fact]
    public async Task An_escalation_is_told_with_its_rungs_steps_communications_and_review()
    {
        var ticket = await running.SomeTicket(await running.SomeCustomer("enterprise"), "critical");
        var li = $"li-{ticket.Number.ToLowerInvariant()}";
        await running.Desk.PutAgent(li, new("Li", ["engineering"]));
        await running.Desk.DeclareIncident(ticket.Id, new("data-loss", "A table is gone."));
        await running.Desk.Acknowledge(ticket.Id, new(li));
        await running.Desk.Communicate(ticket.Id, "status-update", new("We restore it."));
        await running.Desk.NoteStep(ticket.Id, "issue-assessment", new("One table of 40."));
        await running.Desk.Resolve(ticket.Id, new("fixed"));
        await running.Desk.ConfirmResolution(ticket.Id, new(4, "Fine."));

        (await running.Desk.Reviews("owed", limit: 200)).Items.Single(line => line.Ticket == ticket.Number).Level.ShouldBe(3);
        await running.Desk.WriteReview(ticket.Id, new("No backup of that table.", [new("Back it up.", li)]));
        (await running.Desk.Reviews("owed", limit: 200)).Items.ShouldNotContain(line => line.Ticket == ticket.Number);
        (await running.Desk.Reviews("written", limit: 200)).Items.ShouldContain(line => line.Ticket == ticket.Number);

        var told = await running.Desk.Escalation(ticket.Number);
        told.Rungs.Select(rung => (rung.Level, rung.Trigger)).ShouldBe([(2, "critical-issue"), (3, "data-loss")]);
        told.Rungs[1].Acknowledged.ShouldHaveSingleItem().Agent.ShouldBe(li);
        told.Steps.Select(step => step.DoneAt is not null).ShouldAllBe(done => done);
        told.Communications.Select(sent => sent.Kind).Distinct().Order().ShouldBe(["customer", "internal", "post-escalation", "resolution", "status-update"]);
        told.Communications.ShouldAllBe(sent => !string.IsNullOrEmpty(sent.Text));
        told.Communications.First(sent => sent.Kind == "internal").Text!.ShouldContain(ticket.Number);
        told.Review!.Findings.ShouldBe("No backup of that table.");
        told.Review.Actions.ShouldBe([new("Back it up.", li)]);
        (await running.Desk.Timeline(ticket.Id, limit: 200)).Items.Select(item => item.Kind)
            .ShouldBeSubsetOf((await running.Desk.Timeline(ticket.Id, limit: 200)).Items.Select(item => item.Kind).Concat(["level-called", "incident-declared", "communicated", "review-owed", "review-written"]));
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        var ticket = await running.SomeTicket();

        (await Problem(() => running.Desk.Communicate(ticket.Id, "internal", new()))).ShouldBe("ticket.not-escalated");
        (await Problem(() => running.Desk.ConfirmResolution(ticket.Id, new(3)))).ShouldBe("ticket.not-resolved");
        (await Problem(() => running.Desk.DeclareIncident(ticket.Id, new("data-loss", "")))).ShouldBe("ticket.empty-text");
        using var step = await running.Writer.SendRaw(HttpMethod.Put, $"api/v1/tickets/{ticket.Id}/escalation-steps/eighth", """{"note":"x"}""");
        step.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var unknown = await running.Reader.GetAsync("api/v1/tickets/FL-99999999/escalation");
        await unknown.Problem(HttpStatusCode.NotFound, "ticket.unknown");
        using var state = await running.Reader.GetAsync("api/v1/reviews?state=lost");
        state.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_settings_are_a_document_under_versions_and_every_fault_is_told()
    {
        var known = await running.Desk.EscalationSettings();
        (known.SecurityIncidentLevel, known.ReviewWithinDays, known.Communications!.Count).ShouldBe((3, 5, 5));

        using var faulty = await running.Writer.SendRaw(
            HttpMethod.Put, "api/v1/settings/escalations", """{"dataLossLevel":7,"patience":[{"level":2,"idleHours":0},{"level":2}],"communications":[{"kind":"status-update","audience":"customer","automatic":true,"text":"{{nobody}}"}]}""");
        var text = await faulty.Content.ReadAsStringAsync();
        text.ShouldSatisfyAllConditions(
            () => text.ShouldContain("dataLossLevel"), () => text.ShouldContain("patience[0].idleHours"), () => text.ShouldContain("patience[1].level"),
            () => text.ShouldContain("communications[0].automatic"), () => text.ShouldContain("communications[0].text"));
        (await running.Desk.EscalationSettings()).Version.ShouldBe(known.Version);
        var edited = await running.Desk.PutEscalationSettings(new EscalationSettings(ReviewWithinDays: 5, Note: "As shipped."));
        edited.Version.ShouldBe(known.Version + 1);
    }

    private static async Task<string> Problem(Func<Task> act) => (await Should.ThrowAsync<DeskProblem>(act)).Code;
}
