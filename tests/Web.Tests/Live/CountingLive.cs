using Firstline.Client.Live;
using Firstline.Client.Tickets;
using Firstline.TestKit;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Live;

[Collection<WithADesk>]
public sealed class CountingLive(RunningDesk desk)
{
    private const string Watch = nameof(IDeskHub.WatchCount);

    [Fact]
    public async Task moves_each_ticket_in_and_out_as_it_changes_and_agrees_with_the_view()
    {
        var (customer, agent) = (await desk.SomeCustomer(), await desk.SomeAgent());
        var ticket = await desk.SomeTicket(customer);
        await desk.Desk.PutView($"agent.{agent}", "mine", new("Mine", $"open:true agent:me customer:{customer}"));
        await using var line = await Open();

        var first = await line.Ask<TicketsCounted>(Watch, $"open:true agent:me customer:{customer}", agent);
        (first.Count, first.More, first.Live, first.Refusal).ShouldBe((0, false, true, null));
        await desk.Desk.Assign(ticket.Id, agent);
        (await line.Hears<TicketsCounted>(counted => counted.Topic == first.Topic && counted.Count == 1)).Live.ShouldBeTrue();
        (await desk.Desk.CountView($"agent.{agent}", "mine")).ShouldBe(new TicketCount(1, false));
        await desk.Desk.Resolve(ticket.Id, "spam");
        await line.Hears<TicketsCounted>(counted => counted.Topic == first.Topic && counted.Count == 0 && counted.At > first.At);
        (await desk.Desk.CountView($"agent.{agent}", "mine")).ShouldBe(new TicketCount(0, false));
    }

    [Theory]
    [InlineData("updated<1h")]
    [InlineData("snoozed:true")]
    [InlineData("printer")]
    public async Task counts_now_and_then_what_time_or_messages_change_and_says_so(string query)
    {
        await using var line = await Open();

        (await line.Ask<TicketsCounted>(Watch, $"customer:{await desk.SomeCustomer()} {query}", null)).ShouldSatisfyAllConditions(
            counted => counted.Live.ShouldBeFalse(), counted => counted.Refusal.ShouldBeNull());
    }

    [Theory]
    [InlineData("level:two", null, "At 7")]
    [InlineData("status:typo", null, "At 8")]
    [InlineData("open:true", "No Slug", "There is no agent")]
    public async Task says_what_is_wrong(string query, string? me, string sentence)
    {
        await using var line = await Open();

        (await line.Ask<TicketsCounted>(Watch, query, me)).Refusal!.ShouldContain(sentence);
    }

    [Fact]
    public async Task tells_a_real_client_of_two_conditions_that_ask_the_same()
    {
        var customer = await desk.SomeCustomer();
        await using var client = DeskConnection.To(new(desk.Host.Address, "hubs/desk"), TimeProvider.System, () => Task.FromResult<string?>(desk.Host.Key));
        client.Start();
        await Eventually.Holds(() => client.State is LinkState.Live);
        var (one, other) = (-1, -1);
        await client.WatchCount($"customer:{customer} open:true", null, counted => one = counted.Count);
        await client.WatchCount($"(customer:{customer}) AND open:TRUE", null, counted => other = counted.Count);
        (one, other).ShouldBe((0, 0));

        await client.UnwatchCount($"customer:{customer} open:true", null);
        await desk.SomeTicket(customer);

        await Eventually.Holds(() => other == 1);
        one.ShouldBe(0);
    }

    private Task<HubLine> Open() => HubLine.Open(desk.Host.Address, desk.Host.Key);
}
