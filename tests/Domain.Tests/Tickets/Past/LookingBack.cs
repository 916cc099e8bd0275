using System.Text.Json;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Past;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets.Past;

public sealed class LookingBack
{
    [Fact]
    public void any_moment_of_any_story_is_as_it_was_then()
    {
        var rules = Some.Under(RandomStory.Policy(1), RandomStory.Policy(2));
        for (var seed = 1; seed <= 60; seed++)
        {
            var facts = RandomStory.History(RandomStory.Of(seed, rules));
            Ticket live = new Ticket.Unopened();
            for (var i = 0; i < facts.Count; i++)
            {
                live = Ticket.Evolve(live, facts[i].Event, facts[i].At);
                Asked(facts, null, facts[i].Version).ShouldBe((Text(live), facts[i].Version), $"seed {seed}");
                if (i + 1 == facts.Count || facts[i + 1].At > facts[i].At)
                {
                    Asked(facts, facts[i].At, null).ShouldBe((Text(live), facts[i].Version), $"seed {seed}");
                }
            }
        }
    }

    [Fact]
    public void there_was_nothing_before_the_opening()
    {
        var facts = RandomStory.History(RandomStory.Of(1, Some.Under(RandomStory.Policy(1))));

        PastTicket.Of(facts, facts[0].At.AddTicks(-1), null).ShouldBe((new Ticket.Unopened(), 0));
    }

    private static (string Ticket, long Version) Asked(IReadOnlyList<Stamped<TicketEvent>> facts, DateTimeOffset? at, long? version)
    {
        var (ticket, reached) = PastTicket.Of(facts, at, version);
        return (Text(ticket), reached);
    }

    private static string Text(Ticket ticket) => JsonSerializer.Serialize((Ticket.Known)ticket);
}
