using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Links;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets;

public sealed class LinkingTickets
{
    private static readonly TicketRef One = Ref(1001);
    private static readonly TicketRef Other = Ref(1002);
    private static readonly LinkReach Free = new(false, 0, 0);

    [Fact]
    public void is_recorded_once_and_taken_away_once()
    {
        var story = TicketStory.Opened("2026-03-02 09:00").When(new RecordLink(LinkRole.ChildOf, Other)).Then(new TicketEvent.Linked(LinkRole.ChildOf, Other.Id, Other.Number))
            .When(new RecordLink(LinkRole.ChildOf, Other)).Then();
        story.Ticket.Links.ShouldBe([new TicketLink(LinkRole.ChildOf, Other)]);

        story.When(new RecordUnlink(LinkRole.ChildOf, Other)).Then(new TicketEvent.Unlinked(LinkRole.ChildOf, Other.Id, Other.Number)).When(new RecordUnlink(LinkRole.ChildOf, Other)).Then();
        story.Ticket.Links.ShouldBeEmpty();
    }

    [Fact]
    public void is_recorded_in_every_status()
    {
        TicketStory.Opened("2026-03-02 09:00").When(new ResolveTicket(Resolution.Spam)).When(new CloseTicket()).When(new RecordLink(LinkRole.Related, Other))
            .Then(new TicketEvent.Linked(LinkRole.Related, Other.Id, Other.Number));
    }

    [Fact]
    public void has_an_inverse_that_leads_back_to_itself()
    {
        foreach (var role in Enum.GetValues<LinkRole>())
        {
            role.Inverse().Inverse().ShouldBe(role);
            role.Inverse().Upward().ShouldBe(role.Upward());
        }
    }

    [Fact]
    public void is_refused_where_it_would_lead_back() =>
        Refused(LinkRole.CausedBy, End(One), End(Other), Free with { LeadsBack = true }).ShouldBe(TicketRefusal.LinkLeadsBack.Name);

    [Fact]
    public void is_refused_to_itself_and_to_what_was_merged()
    {
        Refused(LinkRole.Related, End(One), End(One), Free).ShouldBe(TicketRefusal.CannotLink.Name);
        Refused(LinkRole.Related, End(One), End(Other) with { MergedInto = Ref(1003) }, Free).ShouldBe(TicketRefusal.WasMerged.Name);
        Refused(LinkRole.Related, End(One) with { MergedInto = Ref(1003) }, End(Other), Free).ShouldBe(TicketRefusal.WasMerged.Name);
    }

    [Theory]
    [InlineData(LinkRole.ChildOf, 1)]
    [InlineData(LinkRole.DuplicateOf, 1)]
    [InlineData(LinkRole.CausedBy, 20)]
    [InlineData(LinkRole.Related, 100)]
    public void is_refused_beyond_what_a_ticket_may_have(LinkRole role, int most)
    {
        Refused(role, End(One, Many(role, most - 1)), End(Other), Free).ShouldBeNull();
        Refused(role, End(One, Many(role, most)), End(Other), Free).ShouldBe(TicketRefusal.TooManyLinks.Name);
    }

    [Theory]
    [InlineData(LinkRole.ChildOf)]
    [InlineData(LinkRole.DuplicateOf)]
    [InlineData(LinkRole.CausedBy)]
    public void is_refused_beyond_a_thousand_below_a_ticket(LinkRole role)
    {
        Refused(role, End(One), End(Other, Many(role.Inverse(), 999)), Free).ShouldBeNull();
        Refused(role, End(One), End(Other, Many(role.Inverse(), 1_000)), Free).ShouldBe(TicketRefusal.TooManyLinks.Name);
    }

    [Fact]
    public void is_refused_beyond_ten_generations()
    {
        Refused(LinkRole.ChildOf, End(One), End(Other), new(false, 5, 3)).ShouldBeNull();
        Refused(LinkRole.ChildOf, End(One), End(Other), new(false, 5, 4)).ShouldBe(TicketRefusal.LinksTooDeep.Name);
    }

    [Fact]
    public void again_is_not_refused_however_full_it_is() =>
        Refused(LinkRole.ChildOf, End(One, new TicketLink(LinkRole.ChildOf, Other)), End(Other), Free with { LeadsBack = true }).ShouldBeNull();

    private static string? Refused(LinkRole role, LinkEnd from, LinkEnd to, LinkReach reach) => TicketLinking.Refused(role, from, to, reach)?.Code;

    private static LinkEnd End(TicketRef ticket, params TicketLink[] links) => new(ticket, 1, null, links);

    private static TicketLink[] Many(LinkRole role, int count) => [.. Enumerable.Range(2_000, count).Select(number => new TicketLink(role, Ref(number)))];

    private static TicketRef Ref(int number) => new(new(new Guid(number, 0, 0, new byte[8])), new(number));
}
