using Firstline.Domain.Tickets.Search;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Storage.Kernel;
using Firstline.Storage.Tests.Harness;
using Microsoft.Data.Sqlite;

namespace Firstline.Storage.Tests.Kernel;

/// <summary>A database as it was left before tickets were searched, with tickets in it.</summary>
public sealed class OpeningAnOlderDesk : IAsyncLifetime
{
    private const int LastBefore = 7;
    private static readonly Guid File = Made.Guid(900);
    private readonly SqliteBed _bed = new();
    private Desk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        FillAnOlderOne(Path.Combine(_bed.Folder, "desk.db"));
        _desk = await _bed.Open();
    }

    public async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        await _bed.DisposeAsync();
    }

    [Theory]
    [InlineData("printer", 1)]
    [InlineData("smoke", 1)]
    [InlineData("quaxometer", 1)]
    [InlineData("holiday", 2)]
    [InlineData("\"called back\"", 2)]
    [InlineData("everybody", 2)]
    [InlineData("globex", 2)]
    [InlineData("zeppelin", 2)]
    [InlineData("vip", 1)]
    [InlineData("tag:vip", 1)]
    [InlineData("tag:none", 2, 3)]
    [InlineData("contact:\"jörg müller\"", 1)]
    [InlineData("component:\"ÜBER Zeppelin\"", 2)]
    [InlineData("channel:screen-sharing", 2)]
    [InlineData("channel:ticket", 3)]
    [InlineData("type:question", 2)]
    [InlineData("type:incident", 1, 3)]
    [InlineData("status:waiting-for-parts", 2)]
    [InlineData("statusid:waiting-for-parts", 2)]
    [InlineData("snoozed:true", 2, 3)]
    [InlineData("outage:true", 1)]
    [InlineData("reopenings:2", 2)]
    [InlineData("resolved:2026-03-01T10:00:00.5Z", 1)]
    [InlineData("resolved:none", 2, 3)]
    [InlineData("closed>=2026-03-01", 1)]
    [InlineData("has:attachment", 2)]
    [InlineData("field.serial:\"äb 12\"", 1)]
    [InlineData("field.cost>7", 1)]
    [InlineData("field.bought<2026-02-01", 2)]
    [InlineData("field.colours:red field.colours:blue", 2)]
    [InlineData("\"Äb 12\"", 1)]
    [InlineData("updated>0m OR open:true OR open:false", 1, 2, 3)]
    public async Task finds_its_tickets_as_if_they_were_new(string query, params int[] numbers)
    {
        var condition = ConditionReader.Read(query).Condition.ShouldNotBeNull(query);

        (await _desk.Search.Tickets(condition, Made.Noon, TicketOrder.Oldest, null, 10)).Items.Select(line => (int)line.Number.Value).ShouldBe(numbers);
    }

    [Fact]
    public async Task lets_the_tickets_themselves_know_of_their_files()
    {
        (await _desk.Log.Load("ticket", Made.Guid(2).ToString("N")))!.Snapshot.ShouldContain("\"hasAttachments\":true");
        (await _desk.Log.Load("ticket", Made.Guid(1).ToString("N")))!.Snapshot.ShouldNotContain("hasAttachments");
    }

    private static void FillAnOlderOne(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        var queries = Queries.Of("Sqlite");
        Run(connection, queries["CreateSchemaTable"]);
        foreach (var script in queries.Migrations.Where(script => script.Version <= LastBefore))
        {
            Run(connection, script.Script);
            Run(connection, queries["InsertSchema"], ("@version", script.Version), ("@name", script.Name), ("@at", 0));
        }

        Run(connection, "insert into customers (id, name, tier, zone) values ('acme', 'Acme', 'standard', 'UTC'), ('globex', 'Globex', 'premium', 'UTC')");
        Ticket(connection, 1, "acme", "The printer", "closed", "", """
            "contact":"Jörg Müller","component":"","channel":"Email","outage":true,"tags":["vip"],"resolvedAt":"2026-03-01T10:00:00.5+00:00","closedAt":"2026-03-01T11:00:00+00:00",
            "fields":{"serial":{"kind":"Text","text":"Äb 12"},"cost":{"kind":"Number","text":"7.50"}}
            """);
        Ticket(connection, 2, "globex", "The invoice", "open", "waiting-for-parts", """
            "contact":"Ann","component":"Über Zeppelin","channel":"ScreenSharing","tags":[],"reopenings":2,"type":"Question","ownStatus":"waiting-for-parts",
            "fields":{"bought":{"kind":"Date","text":"2026-01-15"},"colours":{"kind":"MultiChoice","text":"blue red"}}
            """);
        Ticket(connection, 3, "acme", "Nothing", "new", "", "\"contact\":\"\",\"component\":\"\",\"tags\":[]");
        Run(connection, "update tickets set type = 'question', snoozed = 1 where number = 2");
        Run(connection, "update tickets set snoozed = 1, snoozed_until = @until where number = 3", ("@until", Made.Noon.AddDays(1).UtcTicks));
        Say(connection, 1, 1, "ticket.opened.1", "It gives smoke.");
        Say(connection, 1, 2, "ticket.noted.1", "They mean the quaxometer.");
        Say(connection, 2, 1, "ticket.replied.1", "After the holiday.");
        Say(connection, 2, 2, "ticket.call-logged.1", "Called back.");
        Say(connection, 2, 3, "ticket.broadcast.1", "To everybody.");
        Run(connection, "insert into attachments (id, hash, name, type, size, verdict, ticket, touched_at) values (@id, 'x', 'a.txt', 'text/plain', 1, 'clean', @ticket, 0)", ("@id", File.ToString("N")), ("@ticket", Id(2)));
    }

    private static void Ticket(SqliteConnection connection, int number, string customer, string subject, string status, string own, string state)
    {
        Run(
            connection,
            """
            insert into tickets (
                id, number, version, customer, subject, category, priority, tier, status, level, opened_at, updated_at, breached, due, source, open, shard, weight, status_id)
            values (@id, @number, 9, @customer, @subject, 'general-inquiry', 'low', 'standard', @status, 1, @at, @at, 0, 9223372036854775807, '', @open, 0, 1, @statusId)
            """,
            ("@id", Id(number)), ("@number", number), ("@customer", customer), ("@subject", subject), ("@status", status), ("@at", Made.Noon.UtcTicks),
            ("@open", status == "closed" ? 0 : 1), ("@statusId", own.Length == 0 ? status : own));
        Run(connection, "insert into entities (kind, id, version, snapshot) values ('ticket', @id, 9, @state)", ("@id", Id(number)), ("@state", $"{{\"number\":{number},{state}}}"));
    }

    private static void Say(SqliteConnection connection, int number, int version, string type, string text)
    {
        var message = Made.Guid((number * 10) + version).ToString();
        Run(connection, "insert into contents (id, text) values (@id, @text)", ("@id", message), ("@text", text));
        Run(
            connection,
            "insert into events (kind, entity_id, version, type, at, by_kind, by_id, by_name, data) values ('ticket', @ticket, @version, @type, 0, 'agent', 'noor', 'Noor', @data)",
            ("@ticket", Id(number)), ("@version", version), ("@type", type), ("@data", $"{{\"message\":\"{message}\"}}"));
    }

    private static string Id(int number) => Made.Guid(number).ToString("N");

    private static void Run(SqliteConnection connection, string text, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
