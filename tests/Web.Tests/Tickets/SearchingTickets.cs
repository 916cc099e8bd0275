using System.Net;
using Firstline.Client;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Tickets;

[Collection<WithADesk>]
public sealed class SearchingTickets(RunningDesk running)
{
    [Fact]
    public async Task Words_are_found_over_the_whole_ticket_with_the_place_that_says_them()
    {
        var customer = await running.SomeCustomer("enterprise");
        var told = await running.SomeTicket(customer);
        await running.SomeTicket(customer);
        await running.Desk.Reply(told.Id, new("Please unplug the <b>flumbergast</b> first."));
        await running.Desk.Note(told.Id, "They mean the quaxometer.");

        var found = (await running.Desk.ListTickets(new(Query: $"flumberg* quaxometer customer:{customer} status:new,open"))).Items.ShouldHaveSingleItem();

        found.Number.ShouldBe(told.Number);
        found.Excerpt!.Internal.ShouldBeTrue();
        found.Excerpt.Marks.Select(mark => found.Excerpt.Text.Substring(mark.At, mark.Length)).ShouldBe(["quaxometer"]);
        (await running.Desk.ListTickets(new(Query: "flumbergast -quaxometer"))).Items.ShouldBeEmpty();
        (await running.Desk.CountTickets($"customer:{customer}")).ShouldBe(new(2, false));
        (await running.Desk.CountTickets($"customer:{customer} quaxometer")).ShouldBe(new(1, false));
    }

    [Fact]
    public async Task What_changes_is_found_as_it_is_now()
    {
        var (customer, agent) = (await running.SomeCustomer(), await running.SomeAgent());
        var ticket = await running.SomeTicket(customer);
        await running.Desk.Assign(ticket.Id, agent);
        await running.Desk.SetTags(ticket.Id, ["vip"]);
        await running.Desk.SetComponent(ticket.Id, "Zeppelin");

        (await Found($"customer:{customer} agent:me tag:vip component:zeppelin zeppelin", agent)).ShouldBe([ticket.Number]);
        await running.Desk.Resolve(ticket.Id, "spam");
        (await Found($"customer:{customer} resolved>1m -open:true")).ShouldBe([ticket.Number]);
        (await Found($"customer:{customer} resolved:none")).ShouldBeEmpty();
        await running.Desk.SetTags(ticket.Id, []);
        (await Found($"customer:{customer} tag:vip")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("newest")]
    [InlineData("oldest")]
    [InlineData("due")]
    [InlineData("updated")]
    [InlineData("priority")]
    [InlineData("relevance")]
    public async Task Pages_give_everything_once_in_every_order(string order)
    {
        var customer = await running.SomeCustomer();
        var opened = await Task.WhenAll(Enumerable.Range(0, 5).Select(at => running.SomeTicket(customer, at % 2 == 0 ? "high" : "low")));

        List<string> seen = [];
        string? after = null;
        do
        {
            var page = await running.Desk.ListTickets(new(Query: $"customer:{customer} {customer}", Order: order, Limit: 2), after);
            seen.AddRange(page.Items.Select(ticket => ticket.Number));
            after = page.Next;
        }
        while (after is not null);

        seen.ShouldBe(opened.Select(ticket => ticket.Number), ignoreOrder: true);
    }

    [Fact]
    public async Task Every_fault_of_a_condition_is_told_with_its_place()
    {
        var refused = await Should.ThrowAsync<DeskProblem>(() => running.Desk.ListTickets(new(Query: "level:two (foo:1", Order: "relevance")));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Problem!.Errors!.Select(error => error.Field).ShouldBe(["q", "q", "q", "order"]);
        refused.Problem.Errors!.Select(error => error.Detail[..6]).Take(3).ShouldBe(["At 7: ", "At 12:", "At 11:"]);
    }

    [Fact]
    public async Task Tickets_with_files_are_found()
    {
        var customer = await running.SomeCustomer();
        var (with, without) = (await running.SomeTicket(customer), await running.SomeTicket(customer));
        using var text = new MemoryStream("a text"u8.ToArray());
        var file = await running.Desk.Upload("a.txt", text);
        (await Found($"customer:{customer} has:attachment")).ShouldBeEmpty();

        await running.Desk.Reply(with.Id, new("See the file.", Attachments: [file.Id]));

        (await Found($"customer:{customer} has:attachment")).ShouldBe([with.Number]);
        (await Found($"customer:{customer} -has:attachment")).ShouldBe([without.Number]);
    }

    [Theory]
    [InlineData("status:typo", "new, open")]
    [InlineData("statusid:typo", "new, open")]
    [InlineData("tier:platinum", "enterprise")]
    [InlineData("type:wish", "incident")]
    [InlineData("field.no-such-field:1", "no field 'no-such-field'")]
    public async Task A_word_that_the_desk_does_not_have_is_refused_wherever_a_condition_is_given(string query, string sentence)
    {
        var (listed, counted, kept) = (
            await Should.ThrowAsync<DeskProblem>(() => running.Desk.ListTickets(new(Query: query))),
            await Should.ThrowAsync<DeskProblem>(() => running.Desk.CountTickets(query)),
            await Should.ThrowAsync<DeskProblem>(() => running.Desk.PutView("team.words", "typo", new("Typo", query))));

        listed.Problem!.Errors.ShouldHaveSingleItem().Detail.ShouldContain(sentence);
        counted.Status.ShouldBe(HttpStatusCode.BadRequest);
        kept.Code.ShouldBe("search.unreadable");
        (await Should.ThrowAsync<DeskProblem>(() => running.Desk.ListTickets(new() { StatusId = "typo" }))).Code.ShouldBe("ticket.no-such-status");
    }

    private async Task<IEnumerable<string>> Found(string query, string? me = null) =>
        (await running.Desk.ListTickets(new(Query: query, Me: me))).Items.Select(ticket => ticket.Number);
}
