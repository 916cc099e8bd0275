using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Conversation;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets.Conversation;

public sealed class MentioningAgents
{
    [Theory]
    [InlineData("@noor please", "noor")]
    [InlineData("see @noor, @Kim-2 and (@lee).", "noor kim-2 lee")]
    [InlineData("@noor @noor", "noor")]
    [InlineData("@noor-", "noor")]
    [InlineData("ann@acme.test", "")]
    [InlineData("@acme.test", "acme")]
    [InlineData("https://x.test/@noor", "")]
    [InlineData("@@noor", "")]
    [InlineData("> @noor said", "")]
    [InlineData("@größe", "")]
    [InlineData("@", "")]
    public void finds_names_and_not_addresses(string text, string names) => string.Join(' ', Mentions.In(text)).ShouldBe(names);

    [Fact]
    public void looks_at_fifty_of_ten_thousand() =>
        Mentions.In(string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"@agent-{i}"))).Count.ShouldBe(Mentions.Most);

    [Fact]
    public void takes_a_hundred_thousand_signs_lightly() => Mentions.In(new string('@', 100_000)).ShouldBeEmpty();

    [Fact]
    public void makes_them_watch()
    {
        var story = TicketStory.Opened("2026-03-02 10:00").When(new AddNote(Some.Message(), "@noor", Mentions: [new("noor")]));

        story.Ticket.Watchers.ShouldBe([new("noor")]);
        story.When(new WatchTicket(new("noor"))).Then();
        story.When(new UnwatchTicket(new("noor"))).Ticket.Watchers.ShouldBeEmpty();
        story.When(new UnwatchTicket(new("noor"))).Then();
    }

    [Fact]
    public void never_makes_more_than_a_hundred_watch()
    {
        var story = TicketStory.Opened("2026-03-02 10:00");
        for (var i = 0; i < Watching.Most; i++)
        {
            story.When(new WatchTicket(new($"agent-{i}")));
        }

        story.When(new WatchTicket(new("noor"))).ThenRefused(TicketRefusal.TooManyWatchers);
        story.When(new AddNote(Some.Message(), "@noor", Mentions: [new("noor")])).Ticket.Watchers.Length.ShouldBe(Watching.Most);
    }
}
