using System.Net;
using Firstline.Client;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Tickets;

[Collection<WithADesk>]
public sealed class LinkingTickets(RunningDesk running)
{
    [Fact]
    public async Task Both_tickets_name_each_other_and_pages_list_what_lies_below()
    {
        var parent = await running.SomeTicket();
        var children = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => running.SomeTicket()));
        foreach (var child in children)
        {
            (await running.Desk.Link(child.Number, "child-of", parent.Number)).Links.Parent.ShouldBe(parent.Number);
        }

        (await running.Desk.GetTicket(parent.Id)).Links.Children.ShouldBe(3);
        var first = await running.Desk.Links(parent.Id, "parent-of", true, limit: 2);
        var second = await running.Desk.Links(parent.Id, "parent-of", true, first.Next, 2);
        first.Items.Concat(second.Items).Select(link => link.Ticket.Number).ShouldBe(children.Select(child => child.Number), ignoreOrder: true);
        second.Next.ShouldBeNull();
        (await running.Desk.Timeline(children[0].Id)).Items.ShouldContain(item => item.Kind == "linked" && item.Role == "child-of" && item.To == parent.Number);

        (await running.Desk.Unlink(parent.Id, "parent-of", children[0].Number)).Links.Children.ShouldBe(2);
        (await running.Desk.Timeline(children[0].Id)).Items.ShouldContain(item => item.Kind == "unlinked" && item.From == parent.Number);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_its_reason()
    {
        var (one, other, third) = (await running.SomeTicket(), await running.SomeTicket(), await running.SomeTicket());
        await running.Desk.Link(one.Id, "duplicate-of", other.Id);

        (await Problem(() => running.Desk.Link(other.Id, "duplicate-of", one.Id))).ShouldBe("ticket.link-leads-back");
        (await Problem(() => running.Desk.Link(one.Id, "duplicate-of", third.Id))).ShouldBe("ticket.too-many-links");
        (await Problem(() => running.Desk.Link(one.Id, "related", one.Id))).ShouldBe("ticket.cannot-link");
        (await Problem(() => running.Desk.Link(one.Id, "related", "FL-99999999"))).ShouldBe("ticket.cannot-link");
        (await Problem(() => running.Desk.Link("FL-99999999", "related", one.Id))).ShouldBe("ticket.unknown");
        (await Problem(() => running.Desk.Unlink(one.Id, "related", other.Id))).ShouldBe("ticket.not-linked");
        (await Problem(() => running.Desk.Link(one.Id, "related", other.Id, ifVersion: 1))).ShouldBe("desk.version-passed");
        using var faulty = await running.Writer.SendRaw(HttpMethod.Post, $"api/v1/tickets/{one.Id}/links", """{"role":"friend-of","more":1}""");
        faulty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await faulty.Content.ReadAsStringAsync()).ShouldSatisfyAllConditions(
            text => text.ShouldContain("role must be one of"), text => text.ShouldContain("ticket"), text => text.ShouldContain("more"));
        using var cursor = await running.Reader.GetAsync($"api/v1/tickets/{one.Id}/links?after=nonsense");
        cursor.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<string> Problem(Func<Task> act) => (await Should.ThrowAsync<DeskProblem>(act)).Code;
}
