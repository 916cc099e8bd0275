using CsCheck;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Search;

namespace Firstline.Domain.Tests.Tickets.Search;

public sealed class AskingAConditionOfATicket
{
    private static bool Holds(string text) => SomeTraits.Read(text).Matches(SomeTraits.Ticket, SomeTraits.Now);

    [Theory]
    [InlineData("")]
    [InlineData("status:open status:waiting-for-parts tier:enterprise priority:high,critical")]
    [InlineData("agent:noor team:first-line customer:acme -tag:other tag:VIP")]
    [InlineData("level>=2 level<3 level:1,2 number:FL-1042 reopenings:0")]
    [InlineData("open:true breached:true assigned:true outage:false snoozed:true")]
    [InlineData("opened<2026-02-26 opened:2026-02-25 opened>=2026-02-25 opened<=2026-02-25 -opened>2026-02-25")]
    [InlineData("updated<3d -updated<5d updated<=4d -updated<4d updated>5d")]
    [InlineData("waiting<30m resolved:none closed:none -waiting:none")]
    [InlineData("due<4h due>1h -due:none has:due,attachment has:tag")]
    [InlineData("field.serial:\"ab 12\" field.cost<100 field.cost:99.5 field.bought<30d field.bought:2025-12-24 field.other:none -field.serial:none")]
    [InlineData("component:\"print SERVER\" source:none contact:none")]
    [InlineData("printer \"floor 3\" CREME brul* -\"3 floor\" (missing OR nothing)")]
    public void holds_when_every_part_does(string text) => Holds(text).ShouldBeTrue();

    [Theory]
    [InlineData("status:closed")]
    [InlineData("agent:me")]
    [InlineData("agent:none")]
    [InlineData("breached:false")]
    [InlineData("due:none")]
    [InlineData("resolved<2026-12-31")]
    [InlineData("field.cost>100")]
    [InlineData("field.serial>1")]
    [InlineData("\"floor prints\"")]
    [InlineData("printer missing")]
    public void does_not_hold_when_one_does_not(string text) => Holds(text).ShouldBeFalse();

    [Fact]
    public void obeys_the_laws_of_logic() => Gen.Select(SomeTraits.Text, SomeTraits.Text, SomeTraits.Tickets).Sample((a, b, ticket) =>
    {
        bool Is(string text) => SomeTraits.Read(text).Matches(ticket, SomeTraits.Now);
        Is($"-(({a}) ({b}))").ShouldBe(Is($"-({a}) OR -({b})"));
        Is($"-(({a}) OR ({b}))").ShouldBe(Is($"-({a}) -({b})"));
        Is($"-(-({a}))").ShouldBe(Is(a));
        Is($"({a}) OR -({a})").ShouldBeTrue();
        Is($"({a}) -({a})").ShouldBeFalse();
        Is($"({a}) (({a}) OR ({b}))").ShouldBe(Is(a));
        Is(SomeTraits.Read(a).ToString()).ShouldBe(Is(a));
    });

    [Fact]
    public void changes_by_itself_at_no_other_instant_than_it_says() => Gen.Select(SomeTraits.Text, SomeTraits.Tickets, Gen.Long[0, TimeSpan.TicksPerDay * 8]).Sample((text, ticket, later) =>
    {
        var condition = SomeTraits.Read(text);
        var (from, until) = (SomeTraits.Now, SomeTraits.Now.AddTicks(later));
        var at = condition.NextChange(ticket, from);
        if (at is null || until < at)
        {
            condition.Matches(ticket, until).ShouldBe(condition.Matches(ticket, from));
        }
        else
        {
            condition.Matches(ticket, at.Value.AddTicks(-1)).ShouldBe(condition.Matches(ticket, from));
        }
    });

    [Theory]
    [InlineData("updated<5d", "2026-03-03 12:00:00.0000001")]
    [InlineData("updated<=5d", "2026-03-03 12:00")]
    [InlineData("due<1h", "2026-03-02 13:00:00.0000001")]
    [InlineData("-snoozed:true", "2026-03-02 13:00")]
    [InlineData("updated<3d status:open", null)]
    [InlineData("opened<2026-12-31", null)]
    public void says_when_it_may_next_change_by_itself(string text, string? at) =>
        SomeTraits.Read(text).NextChange(SomeTraits.Ticket, SomeTraits.Now).ShouldBe(at is null ? null : TestKit.Some.Instant(at));

    [Fact]
    public void says_that_words_need_the_messages()
    {
        SomeTraits.Read("status:open (level:1 OR printer)").NeedsMessages().ShouldBeTrue();
        SomeTraits.Read("status:open").NeedsMessages().ShouldBeFalse();
    }

    [Fact]
    public void is_bounded_for_a_ticket_at_the_ends_of_time()
    {
        var ticket = SomeTraits.Ticket with { OpenedAt = DateTimeOffset.MinValue, Due = DateTimeOffset.MaxValue, Status = TicketStatus.New };
        var condition = SomeTraits.Read("opened<3660d OR due>3660d OR due<1m");

        condition.Matches(ticket, DateTimeOffset.MaxValue).ShouldBeTrue();
        condition.NextChange(ticket, DateTimeOffset.MinValue).ShouldNotBeNull();
    }
}
