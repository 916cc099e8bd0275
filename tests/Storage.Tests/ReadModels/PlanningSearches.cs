using Firstline.Domain.Tickets.Search;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Storage.ReadModels.Search;
using Firstline.Storage.ReadModels.Tickets;
using Firstline.Storage.Tests.Harness;

namespace Firstline.Storage.Tests.ReadModels;

public sealed class PlanningSearches
{
    [Theory]
    [InlineData("", TicketOrder.Newest, "tickets_number")]
    [InlineData("", TicketOrder.Updated, "tickets_updated")]
    [InlineData("", TicketOrder.Priority, "tickets_urgency")]
    [InlineData("", TicketOrder.Due, "tickets_due")]
    [InlineData("open:true", TicketOrder.Newest, "tickets_open_number")]
    [InlineData("open:true", TicketOrder.Due, "tickets_open_due")]
    [InlineData("open:true", TicketOrder.Priority, "tickets_open_urgency")]
    [InlineData("status:new", TicketOrder.Oldest, "tickets_open_status")]
    [InlineData("open:true team:first-line", TicketOrder.Newest, "tickets_open_team")]
    [InlineData("open:true tier:enterprise", TicketOrder.Newest, "tickets_open_tier")]
    [InlineData("agent:noor", TicketOrder.Newest, "tickets_agent")]
    [InlineData("customer:acme", TicketOrder.Newest, "tickets_customer")]
    [InlineData("breached:true tier:enterprise", TicketOrder.Newest, "tickets_breached")]
    [InlineData("number:FL-1042", TicketOrder.Newest, "tickets_number")]
    public async Task walks_an_index_and_never_sorts_what_is_asked_most(string text, TicketOrder order, string index)
    {
        await using var bed = new SqliteBed();
        await using var desk = await bed.Open();

        var plan = await Plan(desk, text, order);

        plan.ShouldContain(index);
        plan.ShouldNotContain("TEMP B-TREE");
    }

    [Fact]
    public async Task looks_up_the_few_that_say_a_rare_word()
    {
        await using var bed = new SqliteBed();
        await using var desk = await bed.Open();
        var random = new Random(1);
        await desk.Log.Append(SearchedTickets.Append(Enumerable.Range(1, 50).Select(number => SearchedTickets.Made(random, number))));

        (await Plan(desk, "login status:open", TicketOrder.Newest)).ShouldContain("(number=?)");
    }

    private static Task<string> Plan(Desk desk, string text, TicketOrder order) => desk.Database.Read(session =>
    {
        var condition = ConditionReader.Read(text).Condition!;
        var candidates = new Candidates(session, false);
        var (sql, values) = TicketPage.Statement(session, condition, candidates, candidates.Of(condition), Made.Noon, order, null, 50);
        return string.Join('\n', session.Assembled("explain query plan " + sql, row => row.GetString(3), values));
    });
}
