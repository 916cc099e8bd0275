using System.Net;
using Firstline.Client;
using Firstline.Client.Imports;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Imports;

/// <summary>Histories of other systems over HTTP.</summary>
[Collection<WithADesk>]
public sealed class TakingOverHistories(RunningDesk running)
{
    private const string Path = "api/v1/tickets/histories";
    private static readonly DateTimeOffset Monday = new(2016, 2, 29, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_ticket_has_every_step_at_its_own_instant()
    {
        var history = await Some(
            new ImportedStep.Reply(Monday.AddHours(1), "Ada", 3, Guid.CreateVersion7(Monday), "We look into it.", "phone"),
            new ImportedStep.Note(Monday.AddHours(2), "Ada", 4, Guid.CreateVersion7(Monday), "A fuse."),
            new ImportedStep.Resolve(Monday.AddHours(3), "Ada", 5, "fixed"),
            new ImportedStep.Close(Monday.AddDays(7), "ServiceNow", 6));

        var taken = await TakeOne(history);

        (taken.Existed, taken.Refused.Count, taken.Refusal).ShouldBe((false, 0, null));
        var ticket = await running.Desk.GetTicket(taken.Number!);
        (ticket.Id, ticket.Source, ticket.Status).ShouldBe((history.Id.ToString("N"), history.Source, "closed"));
        (ticket.OpenedAt, ticket.FirstRepliedAt, ticket.ResolvedAt, ticket.ClosedAt).ShouldBe((Monday, Monday.AddHours(1), Monday.AddHours(3), Monday.AddDays(7)));
        var timeline = (await running.Desk.Timeline(taken.Number!)).Items;
        timeline.Count.ShouldBe((int)taken.Facts);
        var note = timeline.Single(item => item.Kind == "noted");
        (note.At, note.Text, note.By.Kind, note.By.Name).ShouldBe((Monday.AddHours(2), "A fuse.", "import", "Ada"));
    }

    [Fact]
    public async Task A_breach_is_recorded_when_it_would_have_been_due()
    {
        var taken = await TakeOne(await Some(new ImportedStep.Reply(Monday.AddDays(1), "Ada", 3, Guid.CreateVersion7(Monday), "Sorry.", "phone")) with { Priority = "critical" });

        var clock = (await running.Desk.GetTicket(taken.Number!)).Clocks.Single(clock => clock.Clock == "first-response");
        clock.State.ShouldBe("missed");
        clock.BreachedAt!.Value.ShouldBe(Monday.AddHours(4), TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task Sending_it_again_changes_nothing()
    {
        var history = await Some(new ImportedStep.Continue(Monday.AddHours(1), "Ada", 3));
        var first = await TakeOne(history);

        var second = await TakeOne(history with { Subject = "Another subject", Steps = [] });

        (second.Existed, second.Number, second.Facts).ShouldBe((true, first.Number, first.Facts));
        (await running.Desk.GetTicket(first.Number!)).Subject.ShouldBe(history.Subject);
    }

    [Fact]
    public async Task A_refused_step_is_told_with_its_line_and_the_others_are_kept()
    {
        var taken = await TakeOne(await Some(new ImportedStep.Close(Monday.AddHours(1), "Ada", 17), new ImportedStep.Wait(Monday.AddHours(2), "Ada", 18, "third-party")));

        taken.Refused.ShouldHaveSingleItem().ShouldSatisfyAllConditions(step => step.Line.ShouldBe(17), step => step.Code.ShouldBe("ticket.not-resolved"), step => step.Sentence.ShouldEndWith("is not resolved."));
        (await running.Desk.GetTicket(taken.Number!)).Status.ShouldBe("waiting-on-third-party");
    }

    [Fact]
    public async Task A_history_of_an_unknown_customer_is_refused_alone()
    {
        var stray = await Some() with { Customer = "nobody-knows" };
        var good = await Some();

        var tickets = (await running.Desk.TakeOver(new([stray, good]))).Tickets;

        tickets.Select(ticket => ticket.Id).ShouldBe([stray.Id, good.Id]);
        tickets[0].Refusal!.Code.ShouldBe("customer.unknown");
        tickets[0].Number.ShouldBeNull();
        tickets[1].Number.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_source_is_taken_over_once_under_whatever_id()
    {
        var history = await Some();
        await TakeOne(history);

        var again = await TakeOne(history with { Id = Guid.CreateVersion7(Monday) });

        again.Refusal!.Code.ShouldBe("desk.key-reused");
    }

    [Fact]
    public async Task Every_fault_of_a_batch_is_named_and_nothing_is_kept()
    {
        var id = Guid.CreateVersion7(Monday);
        var customer = await running.SomeCustomer();
        var body = $$"""
            {"histories": [{"id": "{{id}}", "source": "", "openedAt": "2016-02-29T09:00:00Z", "customer": "{{customer}}", "subject": "S", "body": "B", "message": "no",
              "category": "technical-issue", "priority": "urgent", "channel": "phone", "steps": [
                {"do": "dance", "at": "2016-02-29T10:00:00Z", "by": "Ada"},
                {"do": "continue", "at": "2016-02-29T09:30:00Z", "by": "Ada"},
                {"do": "note", "at": "soon", "by": "Ada", "message": "{{id}}", "body": "B"}]}]}
            """;

        var problem = await (await running.Writer.SendRaw(HttpMethod.Post, Path, body)).Problem(HttpStatusCode.BadRequest, "api.invalid-request");

        problem.Errors!.Select(error => error.Field).ShouldBe(
            ["histories[0].priority", "histories[0].message", "histories[0].source", "histories[0].steps[0].do", "histories[0].steps[1].at", "histories[0].steps[2].at"], ignoreOrder: true);
        (await running.Writer.GetAsync($"api/v1/tickets/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{"histories": []}""")]
    [InlineData("""{}""")]
    public async Task A_batch_without_histories_is_refused(string body) =>
        (await (await running.Writer.SendRaw(HttpMethod.Post, Path, body)).Problem(HttpStatusCode.BadRequest, "api.invalid-request")).Field.ShouldBe("histories");

    [Fact]
    public async Task A_history_that_is_not_over_is_refused()
    {
        var refused = await Should.ThrowAsync<DeskProblem>(async () => await TakeOne(await Some(new ImportedStep.Continue(new DateTimeOffset(2900, 1, 1, 0, 0, 0, TimeSpan.Zero), "Ada", 3))));
        refused.Code.ShouldBe("api.invalid-request");
        refused.Problem.Field.ShouldBe("histories[0].openedAt");
    }

    [Fact]
    public async Task A_key_that_may_only_read_takes_nothing_over() =>
        await (await running.Reader.SendRaw(HttpMethod.Post, Path, """{"histories": []}""")).Problem(HttpStatusCode.Forbidden, "api.forbidden");

    private async Task<ImportedTicket> TakeOne(ImportedHistory history) => (await running.Desk.TakeOver(new([history]))).Tickets.ShouldHaveSingleItem();

    private async Task<ImportedHistory> Some(params ImportedStep[] steps)
    {
        var customer = running.NewId("history");
        await running.Desk.PutCustomer(customer, new(customer, "standard", "UTC"));
        return new(Guid.CreateVersion7(Monday), $"test:{customer}", Monday, customer, "The printer smokes", "It smells, too.", Guid.CreateVersion7(Monday), "technical-issue", "medium", "phone", steps);
    }
}
