using Firstline.Domain.Customers;
using Firstline.Domain.Tickets.Search;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;
using Firstline.Storage.Tests.Harness;

namespace Firstline.Storage.Tests.ReadModels;

public sealed class SearchingTickets
{
    private static readonly string[] Terms =
    [
        "status:open", "status:new,closed", "status:waiting-for-parts,new", "priority:high,critical", "tier:premium", "category:account-issue", "channel:email,screen-sharing",
        "customer:customer-7", "agent:agent-3", "agent:none", "agent:agent-1,none", "agent:me", "team:team-1", "team:none", "tag:vip", "tag:vip,beta", "tag:none", "type:incident",
        "component:\"PRINT server\"", "component:none", "contact:\"jörg müller\"", "contact:none", "source:\"import:log\"", "source:none", "level>=2", "level<3", "level:1,4",
        "reopenings:0", "reopenings>1", "number>500", "open:true", "open:false", "breached:true", "breached:false", "assigned:true", "assigned:false", "outage:true", "outage:false",
        "snoozed:true", "snoozed:false", "opened<2026-02-28", "opened:2026-02-27", "opened>3d", "opened<=2026-02-27", "updated>=1m", "waiting<30m", "waiting:none", "wrote<1d", "wrote>=2026-02-27", "replied>1d", "replied:none", "resolved<2d", "resolved:none",
        "resolved>=2026-03-01", "closed:none", "closed>5h", "due<4h", "due>2026-03-02T15:00Z", "due:none", "due<=10m", "field.serial:\"ab 1\"", "field.serial:none", "field.cost>100", "field.cost<=50.5",
        "field.cost:7.50", "field.bought<30d", "field.bought:2026-02-15", "has:agent", "has:tag,due", "has:attachment", "has:component", "has:team", "login", "\"login slow\"", "creme", "invo*", "nothing",
    ];

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task finds_what_the_matcher_in_memory_finds_in_every_order(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var random = new Random(20260302);
        var tickets = Enumerable.Range(1, 1_000).Select(number => SearchedTickets.Made(random, number)).ToList();
        await desk.Log.Append(SearchedTickets.Append(tickets));

        foreach (var text in Terms.Concat(Enumerable.Range(0, 150).Select(_ => Composed(random, 3))))
        {
            var condition = Read(text);
            var expected = tickets.Where(ticket => condition.Matches(ticket.Traits, Made.Noon)).Select(ticket => ticket.Row.Line.Number.Value).ToList();
            var order = random.GetItems(Enum.GetValues<TicketOrder>().Where(order => order is not TicketOrder.Relevance).ToArray(), 1)[0];
            (await All(desk.Search, condition, order, random.Next(50, 200))).Order().ShouldBe(expected.Order(), text);
            (await desk.Search.Count(condition, Made.Noon, 100)).ShouldBe(Math.Min(100, expected.Count), text);
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task finds_words_over_the_whole_ticket(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        await ThreeTickets(desk);

        (await Found(desk, "printer smoke")).ShouldBe([1]);
        (await Found(desk, "printer")).ShouldBe([3, 2, 1]);
        (await Found(desk, "printer -smoke")).ShouldBe([3, 2]);
        (await Found(desk, "\"gives thick\"")).ShouldBe([1]);
        (await Found(desk, "\"thick gives\"")).ShouldBeEmpty();
        (await Found(desk, "smo* OR brulee")).ShouldBe([2, 1]);
        (await Found(desk, "globex")).ShouldBe([2]);
        (await Found(desk, "ann tag:vip")).ShouldBe([3]);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ranks_the_subject_before_messages_and_pages_by_rank(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        await ThreeTickets(desk);

        var ranked = await All(desk.Search, Read("printer"), TicketOrder.Relevance, 1);
        ranked.ShouldBe([3, 1, 2], ignoreOrder: true);
        ranked[^1].ShouldBe(2);
        (await All(desk.Search, Read("printer status:closed,new,open,resolved,waiting-on-customer,waiting-on-third-party"), TicketOrder.Relevance, 10)).ShouldBe(ranked);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task shows_where_it_was_said_with_the_words_marked(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        await ThreeTickets(desk);

        var excerpt = (await desk.Search.Excerpts(Read("smoke brulee -printer"), [new(1), new(2), new(3), new(99)])).OrderBy(found => found.Key.Value).ToList();
        excerpt.Select(found => found.Key.Value).ShouldBe([1, 2]);
        excerpt[0].Value.ShouldBe(excerpt[0].Value with { Version = 4, Internal = false });
        excerpt[0].Value.Text.ShouldBe("It gives thick <b>smoke</b> now.");
        excerpt[0].Value.Marks.ShouldBe([new ExcerptMark(18, 5)]);
        excerpt[1].Value.Internal.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task forgets_the_words_of_messages_and_names_as_they_are_now(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        await ThreeTickets(desk);
        var ticket = (await desk.Search.Tickets(Read("number:3"), Made.Noon, TicketOrder.Newest, null, 1)).Items[0].Id.ToString();
        var said = (AppendResult.Appended)await desk.Log.Append(SearchedTickets.Message(ticket, new(3), 1, "My secret is a quaxometer."));
        (await Found(desk, "quaxometer")).ShouldBe([3]);

        await desk.Log.Append(Made.Append(ticket, 1) with { Shredding = new() { Facts = [said.FirstPosition], Contents = [Made.Guid(3_001)] } });
        (await Found(desk, "quaxometer")).ShouldBeEmpty();
        (await Found(desk, "printer")).ShouldContain(3);

        await desk.Log.Append(Made.Rows("g", new CustomerRow(new("customer-b"), "Initech", Tier.Standard, "UTC", null, null)));
        (await Found(desk, "globex")).ShouldBeEmpty();
        (await Found(desk, "initech")).ShouldBe([2]);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task takes_any_text_without_breaking_out_of_the_index_language(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        await ThreeTickets(desk);
        var random = new Random(7);
        string[] bits = ["\"", "'", "*", "(", ")", "-", "NEAR", "OR", "AND", "NOT", ":", "^", "+", "{", "}", "subject:", "a", "é", "؟", "한국", "😀", "\0", "\ud800", "--", ";", "%", "_", "\\", "ǅ", "İ", "ß", "٣", "ⅷ"];

        for (var i = 0; i < 400; i++)
        {
            var read = ConditionReader.Read(string.Join(random.Next(2) == 0 ? "" : " ", random.GetItems(bits, random.Next(1, 12))));
            if (read.Condition is { } condition)
            {
                await desk.Search.Tickets(condition, Made.Noon, random.Next(2) == 0 ? TicketOrder.Newest : TicketOrder.Relevance, null, 5);
                await desk.Search.Excerpts(condition, [new(1), new(2)]);
            }
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task finds_common_words_without_gathering_all_that_say_them(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var random = new Random(3);
        var tickets = Enumerable.Range(1, 12_000).Select(number => SearchedTickets.Made(random, number)).Select(ticket => ticket with { Traits = ticket.Traits with { Subject = "common" } }).ToList();
        await desk.Log.Append(SearchedTickets.Append(tickets));

        (await desk.Search.Tickets(Read("common"), Made.Noon, TicketOrder.Newest, null, 3)).Items.Select(line => line.Number.Value).ShouldBe([12_000, 11_999, 11_998]);
        (await desk.Search.Tickets(Read("common"), Made.Noon, TicketOrder.Relevance, null, 3)).Items.Count.ShouldBe(3);
        (await desk.Search.Count(Read("common"), Made.Noon, 20_000)).ShouldBe(12_000);
        (await desk.Search.Count(Read("-common"), Made.Noon, 20_000)).ShouldBe(0);
    }

    [Fact]
    public async Task ends_a_search_that_takes_too_long_and_goes_on_working()
    {
        await using var bed = new SqliteBed(options => options.SearchBudget = TimeSpan.FromMilliseconds(10));
        await using var desk = await bed.Open();
        var random = new Random(3);
        await desk.Log.Append(SearchedTickets.Append(Enumerable.Range(1, 20_000).Select(number => SearchedTickets.Made(random, number))));

        await Should.ThrowAsync<SearchTooBroad>(() => desk.Search.Count(Read(string.Join(' ', Enumerable.Repeat("(printer* OR login* OR invoice* OR error* OR slow*)", 12))), Made.Noon, 1_000_000));
        (await desk.Search.Tickets(Read("number:7"), Made.Noon, TicketOrder.Newest, null, 3)).Items.ShouldHaveSingleItem();
    }

    private static async Task ThreeTickets(Desk desk)
    {
        var random = new Random(1);
        (TicketRow Row, TicketTraits Traits) Ticket(int number, string customer, string subject)
        {
            var (row, traits) = SearchedTickets.Made(random, number);
            return (row with { Line = row.Line with { Customer = new(customer), Subject = subject } }, traits with { Customer = new(customer), Subject = subject, Contact = number == 3 ? "Ann" : "Bo", Tags = number == 3 ? ["vip"] : [], Fields = traits.Fields.Clear(), Component = "" });
        }

        await desk.Log.Append(Made.Rows("c", new CustomerRow(new("customer-a"), "Acme", Tier.Standard, "UTC", null, null), new CustomerRow(new("customer-b"), "Globex", Tier.Standard, "UTC", null, null)));
        await desk.Log.Append(SearchedTickets.Append([Ticket(1, "customer-a", "The printer is loud"), Ticket(2, "customer-b", "A question"), Ticket(3, "customer-a", "printer")]));
        await desk.Log.Append(SearchedTickets.Message("m1", new(1), 4, "It gives thick <b>smoke</b> now."));
        await desk.Log.Append(SearchedTickets.Message("m2", new(2), 2, "They mean the printer, and crème brûlée.", true));
    }

    private static string Composed(Random random, int depth) => depth == 0 || random.Next(3) == 0
        ? random.GetItems(Terms, 1)[0]
        : random.Next(3) switch
        {
            0 => $"{Composed(random, depth - 1)} {Composed(random, depth - 1)}",
            1 => $"({Composed(random, depth - 1)} OR {Composed(random, depth - 1)})",
            _ => $"-({Composed(random, depth - 1)})",
        };

    private static Condition Read(string text) => ConditionReader.Read(text).Condition.ShouldNotBeNull(text);

    private static async Task<List<long>> Found(Desk desk, string text) => await All(desk.Search, Read(text), TicketOrder.Newest, 100);

    private static async Task<List<long>> All(ISearch search, Condition condition, TicketOrder order, int limit)
    {
        List<long> numbers = [];
        string? after = null;
        do
        {
            var page = await search.Tickets(condition, Made.Noon, order, after, limit);
            numbers.AddRange(page.Items.Select(line => line.Number.Value));
            after = page.Next;
        }
        while (after is not null);
        return numbers;
    }
}
