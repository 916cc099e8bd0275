using System.Text.Json;
using System.Text.Json.Nodes;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Storage.EventLog;
using Firstline.Storage.EventLog.Past;

namespace Firstline.Storage.Tests.EventLog;

public sealed class NamingEvents
{
    public static TheoryData<string> Names => [.. EventCatalog.Current.Types.Keys];

    public static TheoryData<Type> Moves => [.. typeof(ClockEvent).GetNestedTypes()];

    [Theory, MemberData(nameof(Names))]
    public void reads_every_event_as_it_was_written(string name)
    {
        foreach (var filled in new[] { true, false })
        {
            var fact = Sample.Of(EventCatalog.Current.Types[name], filled);
            var (alias, json) = EventCatalog.Current.Write(fact);

            alias.ShouldBe(name);
            var read = EventCatalog.Current.Read(alias, json);
            EventCatalog.Current.Write(read).Json.ShouldBe(json);
            if (fact is SlaPolicyEvent.Published)
            {
                read.ShouldBeOfType<SlaPolicyEvent.Published>().Policy.Calendars.ShouldBe(((SlaPolicyEvent.Published)fact).Policy.Calendars);
            }
            else
            {
                read.ShouldBeEquivalentTo(fact);
            }
        }
    }

    [Theory, MemberData(nameof(Moves))]
    public void reads_every_move_of_a_clock_as_it_was_written(Type move)
    {
        var fact = new TicketEvent.ClockMoved((ClockEvent)Sample.Of(move, filled: true));
        var (alias, json) = EventCatalog.Current.Write(fact);

        EventCatalog.Current.Read(alias, json).ShouldBe(fact);
    }

    [Fact]
    public void gives_every_event_a_name_that_ends_in_its_version() =>
        EventCatalog.Current.Types.Keys.ShouldAllBe(name => System.Text.RegularExpressions.Regex.IsMatch(name, @"^[a-z-]+\.[a-z-]+\.\d+$"));

    [Fact]
    public void writes_camel_case_kebab_words_and_nothing_where_null()
    {
        EventCatalog.Current.Write(new TicketEvent.StatusChanged(TicketStatus.New, TicketStatus.WaitingOnCustomer)).Json
            .ShouldBe("""{"from":"new","to":"waiting-on-customer"}""");
        EventCatalog.Current.Write(new TicketEvent.ClockMoved(new ClockEvent.Resumed(ClockKind.Resolution, 1, new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), null))).Json
            .ShouldBe("""{"clock":{"fact":"sla.clock-resumed.1","from":"2026-01-02T03:04:05+00:00","clock":"resolution","cycle":1}}""");
    }

    [Fact]
    public void names_the_moves_of_clocks_by_their_aliases()
    {
        foreach (var move in typeof(ClockEvent).GetNestedTypes())
        {
            var (_, json) = EventCatalog.Current.Write(new TicketEvent.ClockMoved((ClockEvent)Sample.Of(move, filled: true)));
            var alias = move.GetCustomAttributes(typeof(AliasAttribute), false).Cast<AliasAttribute>().Single().Alias;
            JsonNode.Parse(json)!["clock"]!["fact"]!.GetValue<string>().ShouldBe(alias);
        }
    }

    [Fact]
    public void reads_a_retired_event_through_every_version_since()
    {
        var catalog = new EventCatalog(
            [typeof(TicketEvent)],
            [
                new("ticket.solved.1", "ticket.solved.2", past => new() { ["reason"] = past["why"]!.DeepClone() }),
                new("ticket.solved.2", "ticket.resolved.1", past => new() { ["how"] = past["reason"]!.GetValue<string>() == "done" ? "fixed" : "answered" }),
            ]);

        catalog.Read("ticket.solved.1", """{"why":"done"}""").ShouldBe(new TicketEvent.Resolved(Resolution.Fixed));
        catalog.Read("ticket.solved.2", """{"reason":"told"}""").ShouldBe(new TicketEvent.Resolved(Resolution.Answered));
    }

    [Fact]
    public void refuses_a_name_that_nobody_knows() =>
        Should.Throw<JsonException>(() => EventCatalog.Current.Read("ticket.teleported.1", "{}")).Message.ShouldContain("ticket.teleported.1");

    [Fact]
    public void has_an_upcaster_only_for_names_that_are_no_more() =>
        Upcasters.All.ShouldAllBe(upcaster => !EventCatalog.Current.Types.ContainsKey(upcaster.From));
}
