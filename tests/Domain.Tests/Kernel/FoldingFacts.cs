using System.Reflection;
using Firstline.Domain.Agents;
using Firstline.Domain.Customers;
using Firstline.Domain.Identity;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Fields;
using Firstline.TestKit;
using Orleans;

namespace Firstline.Domain.Tests.Kernel;

/// <summary>House rule R14: an event that no fold knows is written and silently never seen.</summary>
public sealed class FoldingFacts
{
    public static TheoryData<Type> Events =>
        [.. new[] { typeof(TicketEvent), typeof(CustomerEvent), typeof(AgentEvent), typeof(ApiKeyEvent), typeof(ClockEvent), typeof(SlaPolicyEvent) }
            .SelectMany(union => union.GetNestedTypes())
            .Where(type => !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Events))]
    public void every_event_is_known_to_its_fold(Type type)
    {
        var fact = Make(type);
        _ = fact switch
        {
            TicketEvent.Opened opened => Ticket.Evolve(new Ticket.Unopened(), opened, DateTimeOffset.UnixEpoch),
            TicketEvent.ClockMoved moved => Ticket.Evolve(Known(), moved with { Clock = (ClockEvent)Make(typeof(ClockEvent.Started)) }, DateTimeOffset.UnixEpoch),
            TicketEvent other => Ticket.Evolve(Known(), other, DateTimeOffset.UnixEpoch),
            ClockEvent moved => SlaClock.Evolve(Known().Clocks[0], moved, DateTimeOffset.UnixEpoch),
            CustomerEvent.Registered registered => Customer.Evolve(new Customer.Unknown(), registered),
            CustomerEvent other => Customer.Evolve(new Customer.Registered("", Tier.Standard, "UTC", [], [], 1, 1), other),
            AgentEvent.Registered registered => Agent.Evolve(new Agent.Unknown(), registered),
            AgentEvent other => Agent.Evolve(new Agent.Registered("", [], 1, AgentStatus.Away), other),
            ApiKeyEvent.Issued issued => ApiKey.Evolve(new ApiKey.Unknown(), issued),
            ApiKeyEvent other => (object)ApiKey.Evolve(new ApiKey.Issued("", "", KeyScope.Read, false), other),
            SlaPolicyEvent.Published published => SlaPolicies.Evolve(new SlaPolicies.None(), published),
            SlaPolicyEvent other => SlaPolicies.Evolve(new SlaPolicies.Published(SomePolicy.First, 1), other),
            _ => throw new ArgumentException($"{type} belongs to no union.", nameof(type)),
        };
    }

    [Fact]
    public void every_durable_name_is_unique_and_numbered()
    {
        var names = Events.Select(row => row.Data.GetCustomAttribute<AliasAttribute>(inherit: false).ShouldNotBeNull().Alias).ToArray();

        names.ShouldBeUnique();
        names.ShouldAllBe(name => char.IsAsciiDigit(name.Last()) && name.Contains('.'));
    }

    private static Ticket.Known Known() => TicketStory.Opened("2026-03-02 10:00").Ticket;

    private static object Make(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType))]);
    }

    private static object? Value(Type type) => type switch
    {
        _ when type == typeof(string) => "x",
        _ when type == typeof(ClockTerms) => new ClockTerms(TimeSpan.FromHours(1), new(Tier.Standard, "UTC", false), 1),
        _ when type == typeof(SupportTerms) => Some.Terms(),
        _ when type == typeof(SlaPolicy) => SomePolicy.First,
        _ when type == typeof(CarriedClock) => Known().Clocks[0].Carry(),
        _ when type == typeof(IReadOnlyList<string>) => Array.Empty<string>(),
        _ when type == typeof(IReadOnlyList<FieldChange>) => Array.Empty<FieldChange>(),
        _ when type == typeof(Contact) => new Contact("Ann", ""),
        _ when type == typeof(IReadOnlyList<Contact>) => Array.Empty<Contact>(),
        _ when type == typeof(IReadOnlyList<TeamId>) => Array.Empty<TeamId>(),
        _ when type == typeof(IReadOnlyList<AgentId>) => Array.Empty<AgentId>(),
        _ when type == typeof(IReadOnlyList<ResolutionPromise>) => Array.Empty<ResolutionPromise>(),
        { IsValueType: true } => Activator.CreateInstance(type),
        _ => null,
    };
}
