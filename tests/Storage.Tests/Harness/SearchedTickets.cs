using System.Collections.Immutable;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Problems;
using Firstline.Domain.Tickets.Search;
using Firstline.Grains.Ports;

namespace Firstline.Storage.Tests.Harness;

/// <summary>Made-up tickets with what conditions ask of them, as rows and as traits.</summary>
internal static class SearchedTickets
{
    private static readonly string[] Words = ["printer", "invoice", "login", "crème", "error", "slow", "floor", "Müller", "API", "webhook"];

    public static (TicketRow Row, TicketTraits Traits) Made(Random random, int number)
    {
        var row = Harness.Made.Ticket(random, number);
        var line = row.Line with
        {
            Subject = Sentence(random, 4), StatusId = Sometimes(random, "waiting-for-parts") ?? ConditionKey.WordOf(row.Line.Status), Type = Harness.Made.Any<TicketType>(random),
            Snoozed = random.Next(4) == 0,
        };
        line = line with { SnoozedUntil = line.Snoozed && random.Next(4) > 0 ? Harness.Made.Noon.AddMinutes(random.Next(-100, 100)) : null };
        return (row with { Line = line }, TraitsOf(random, line));
    }

    public static string Sentence(Random random, int words) => string.Join(' ', random.GetItems(Words, words));

    /// <summary>One append with all of them, so that they become durable at once.</summary>
    public static Append Append(IEnumerable<(TicketRow Row, TicketTraits Traits)> tickets) => Harness.Made.Rows(
        "many", [.. tickets.SelectMany(ticket => (ReadRow[])[ticket.Row, new TraitsRow(ticket.Traits, TraitsParts.Values | TraitsParts.Tags | TraitsParts.Fields | TraitsParts.Words)])]);

    /// <summary>A message of a ticket, as the version-th fact about it.</summary>
    public static Append Message(string append, TicketNumber ticket, long version, string text, bool @internal = false)
    {
        var id = Harness.Made.Guid((int)((ticket.Value * 1_000) + version));
        return Harness.Made.Append(append) with { Contents = [new(id, text)], Rows = [new MessageWords(ticket, version, id, @internal)] };
    }

    private static TicketTraits TraitsOf(Random random, Grains.Interfaces.Tickets.TicketLine line) => new(
        line.Number, line.Customer, line.Subject, line.Status, line.Category, line.Priority, line.Tier, Harness.Made.Any<Channel>(random), line.Level, line.OpenedAt, line.UpdatedAt)
    {
        Agent = line.Agent,
        Team = line.Team,
        Source = line.Source,
        Breached = line.Breached,
        Due = line.Deadline?.Schedule.Due,
        WaitingSince = line.WaitingSince,
        CustomStatus = line.StatusId == ConditionKey.WordOf(line.Status) ? null : line.StatusId,
        Type = ConditionKey.WordOf(line.Type),
        Component = Sometimes(random, "Print server") ?? "",
        Contact = Sometimes(random, "Jörg Müller") ?? "",
        Tags = [.. new[] { "vip", "printer", "beta" }.Where(_ => random.Next(3) == 0)],
        Reopenings = random.Next(3),
        Outage = random.Next(5) == 0,
        Attachments = random.Next(4) == 0,
        WroteAt = Harness.Made.Noon.AddMinutes(-random.Next(5_000)),
        RepliedAt = random.Next(3) == 0 ? null : Harness.Made.Noon.AddMinutes(-random.Next(5_000)),
        ResolvedAt = line.Status is TicketStatus.Resolved or TicketStatus.Closed ? Harness.Made.Noon.AddMinutes(-random.Next(5_000)) : null,
        ClosedAt = line.Status is TicketStatus.Closed ? Harness.Made.Noon.AddMinutes(-random.Next(1_000)) : null,
        SnoozedUntil = line.Snoozed ? line.SnoozedUntil ?? DateTimeOffset.MaxValue : null,
        Fields = Fields(random),
    };

    private static ImmutableDictionary<string, ImmutableArray<string>> Fields(Random random)
    {
        var fields = ImmutableDictionary<string, ImmutableArray<string>>.Empty;
        fields = random.Next(2) == 0 ? fields.Add("serial", [$"Ab {random.Next(5)}"]) : fields;
        fields = random.Next(2) == 0 ? fields.Add("cost", [$"{random.Next(200)}.50"]) : fields;
        return random.Next(2) == 0 ? fields.Add("bought", [$"2026-0{random.Next(1, 4)}-15"]) : fields;
    }

    private static string? Sometimes(Random random, string text) => random.Next(3) == 0 ? text : null;
}
