using System.Net;
using Firstline.Client;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Tickets;

[Collection<WithADesk>]
public sealed class ApprovingThings(RunningDesk running)
{
    [Fact]
    public async Task Approvers_vote_and_the_outcome_is_told()
    {
        var ticket = await running.SomeTicket();
        var (one, other) = ($"one-{ticket.Number.ToLowerInvariant()}", $"other-{ticket.Number.ToLowerInvariant()}");
        await running.Desk.PutAgent(one, new("One"));
        await running.Desk.PutAgent(other, new("Other"));

        (await running.Desk.RequestApproval(ticket.Id, new("Refund of 100 EUR.", [one, other], Rule: "at-least", Needed: 2, Due: ticket.OpenedAt.AddDays(300)))).Work.ApprovalsPending.ShouldBe(1);
        var approval = (await running.Desk.Approvals(ticket.Id)).Items.Single();
        await running.Desk.Vote(ticket.Id, approval.Id, new(true, one, Comment: "Fine."));
        (await running.Desk.Vote(ticket.Id, approval.Id, new(false, other, Comment: "Too much."))).Work.ApprovalsPending.ShouldBe(0);

        var ended = (await running.Desk.Approvals(ticket.Id)).Items.Single();
        (ended.Status, ended.Needed, ended.Approvers[1].Comment).ShouldBe(("rejected", 2, "Too much."));
        (await running.Desk.Timeline(ticket.Id, limit: 200)).Items.Select(item => item.Kind).Where(kind => kind.StartsWith("approval-", StringComparison.Ordinal))
            .ShouldBe(["approval-requested", "approval-voted", "approval-voted", "approval-ended"]);
        await running.Desk.RequestApproval(ticket.Id, new("Another.", [one]));
        var next = (await running.Desk.Approvals(ticket.Id, approval.Id)).Items.Single();
        (await running.Desk.WithdrawApproval(ticket.Id, next.Id)).Work.ApprovalsPending.ShouldBe(0);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_every_fault()
    {
        var ticket = await running.SomeTicket();
        (await Problem(() => running.Desk.RequestApproval(ticket.Id, new("Refund.", ["nobody-at-all"])))).ShouldBe("ticket.unknown-approver");
        (await Problem(() => running.Desk.RequestApproval(ticket.Id, new("Refund.", Contacts: ["nobody@nowhere.test"])))).ShouldBe("ticket.unknown-approver");
        (await Problem(() => running.Desk.RequestApproval(ticket.Id, new("Refund.")))).ShouldBe("ticket.bad-approvers");
        (await Problem(() => running.Desk.Vote(ticket.Id, Guid.Empty.ToString(), new(true, "noor")))).ShouldBe("ticket.unknown-approval");
        using var faulty = await running.Writer.SendRaw(HttpMethod.Post, $"api/v1/tickets/{ticket.Id}/approvals", """{"rule":"most","needed":2,"due":"soon"}""");
        faulty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await faulty.Content.ReadAsStringAsync()).ShouldSatisfyAllConditions(
            text => text.ShouldContain("rule must be one of"), text => text.ShouldContain("needed must be there"), text => text.ShouldContain("due"), text => text.ShouldContain("text"));
        using var vote = await running.Writer.SendRaw(HttpMethod.Post, $"api/v1/tickets/{ticket.Id}/approvals/{Guid.Empty}/votes", """{"agent":"noor","contact":"a@b.test"}""");
        (await vote.Content.ReadAsStringAsync()).ShouldSatisfyAllConditions(text => text.ShouldContain("Either agent or contact"), text => text.ShouldContain("approve must be there"));
    }

    private static async Task<string> Problem(Func<Task> act) => (await Should.ThrowAsync<DeskProblem>(act)).Code;
}
