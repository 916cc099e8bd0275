using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Conversation;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets.Conversation;

public sealed class FollowingAMessage
{
    private static readonly Guid Message = Some.Message();

    [Fact]
    public void begins_pending_where_it_has_a_way_to_go() => Sent().Ticket.Deliveries.ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Pending);

    [Theory]
    [InlineData(Channel.Ticket)]
    [InlineData(Channel.Phone)]
    [InlineData(Channel.Video)]
    public void is_not_needed_where_it_arrives_at_once(Channel channel) => Sent(channel).Ticket.Deliveries.ShouldBeEmpty();

    [Fact]
    public void goes_on_with_each_report()
    {
        var story = Sent().When(Report(DeliveryState.Sent)).When(Report(DeliveryState.Delivered)).When(Report(DeliveryState.Read));

        story.Ticket.Deliveries.ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Read);
    }

    [Fact]
    public void ignores_reports_that_lag_behind_or_come_twice()
    {
        var story = Sent().When(Report(DeliveryState.Delivered));

        story.When(Report(DeliveryState.Sent)).Then();
        story.When(Report(DeliveryState.Delivered)).Then();
    }

    [Fact]
    public void tells_a_failure_with_its_reason_and_takes_up_a_second_try()
    {
        var story = Sent().When(Report(DeliveryState.Failed, " Mailbox full. "));
        story.Ticket.Deliveries.ShouldHaveSingleItem().Reason.ShouldBe("Mailbox full.");

        story.When(Report(DeliveryState.Pending)).Ticket.Deliveries.ShouldHaveSingleItem().Reason.ShouldBeNull();
    }

    [Fact]
    public void refuses_a_failure_without_a_reason_and_a_message_that_it_does_not_know()
    {
        Sent().When(Report(DeliveryState.Failed)).ThenRefused(TicketRefusal.EmptyText);
        Sent().When(new ReportDelivery(Some.Message(), DeliveryState.Sent)).ThenRefused(TicketRefusal.NoSuchMessage);
        Sent(Channel.Ticket).When(Report(DeliveryState.Sent)).ThenRefused(TicketRefusal.NoSuchMessage);
    }

    [Fact]
    public void keeps_two_hundred_and_lets_go_of_those_that_arrived_first()
    {
        var story = Sent();
        for (var i = 0; i < Deliveries.Most - 1; i++)
        {
            story.When(new ReplyToCustomer(Some.Message(), "B", Channel.Email, Followed: true));
        }

        var last = story.Ticket.Deliveries[^1].Message;
        story.When(new ReportDelivery(last, DeliveryState.Delivered)).When(new ReplyToCustomer(Some.Message(), "B", Channel.Email, Followed: true));

        story.Ticket.Deliveries.Length.ShouldBe(Deliveries.Most);
        story.Ticket.Deliveries.ShouldNotContain(one => one.Message == last);
        story.Ticket.Deliveries.ShouldContain(one => one.Message == Message);
    }

    [Fact]
    public void a_message_of_the_desk_itself_is_followed_and_stops_no_clock()
    {
        var story = TicketStory.Opened("2026-03-02 10:00").When(new SendSystemMessage(Message, "We have your message.", Channel.Email));

        story.Ticket.Deliveries.ShouldHaveSingleItem();
        story.Ticket.Clock(ClockKind.FirstResponse)!.IsLive.ShouldBeTrue();
        (story.Ticket.WaitingSince, story.Ticket.FirstRepliedAt, story.Ticket.Status).ShouldBe((story.Ticket.OpenedAt, null, TicketStatus.New));
    }

    private static TicketStory Sent(Channel channel = Channel.Email) =>
        TicketStory.Opened("2026-03-02 10:00").When(new ReplyToCustomer(Message, "Try this.", channel, Followed: true));

    private static ReportDelivery Report(DeliveryState state, string? reason = null) => new(Message, state, reason);
}
