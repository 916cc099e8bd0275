using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Ports;
using Firstline.Storage.Tests.Harness;

namespace Firstline.Storage.Tests.EventLog;

public sealed class ShreddingPersons
{
    private static readonly Who Ann = new(WhoKind.Contact, "ann", "Ann Lee");

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task erases_what_facts_tell_and_leaves_the_facts(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        await desk.Log.Append(Made.Append("a") with { Facts = [new NewFact(new TicketEvent.Reopened("Ann Lee called"), Made.Noon, Ann)], Contents = [new(Made.Guid(1), "It is me.")], From = new("api", "192.0.2.7", "") });
        var before = (await desk.Log.Read("ticket", "a", 0, 10))[0];

        await desk.Log.Append(Made.Append("a", 1) with { Shredding = new() { Rewritten = [(before.Position, new TicketEvent.Reopened(Person.Erased))], Actors = [before.Position], Contents = [Made.Guid(1)] } });

        (await desk.Log.Read("ticket", "a", 0, 1)).ShouldHaveSingleItem().ShouldBe(
            before with { Event = new TicketEvent.Reopened(Person.Erased), By = new(WhoKind.Contact, "erased", Person.Erased), From = null });
        (await desk.Log.Contents([Made.Guid(1)])).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task never_changes_what_a_fact_says_otherwise(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        await desk.Log.Append(Made.Append("a") with { Facts = [new NewFact(new TicketEvent.DueDateSet(Domain.Sla.ClockKind.Resolution, Made.Noon, "Ann asked"), Made.Noon, Made.Noor)] });
        var before = (await desk.Log.Read("ticket", "a", 0, 1))[0];

        await Should.ThrowAsync<InvalidOperationException>(desk.Log.Append(Made.Append("a", 1) with
        {
            Shredding = new() { Rewritten = [(before.Position, new TicketEvent.DueDateSet(Domain.Sla.ClockKind.Resolution, Made.Noon.AddDays(1), ""))] },
        }));
        await Should.ThrowAsync<InvalidOperationException>(desk.Log.Append(Made.Append("b") with
        {
            Shredding = new() { Rewritten = [(before.Position, new TicketEvent.DueDateSet(Domain.Sla.ClockKind.Resolution, Made.Noon, ""))] },
        }));

        (await desk.Log.Read("ticket", "a", 0, 10)).ShouldHaveSingleItem().ShouldBe(before);
        (await desk.Log.Load("ticket", "b")).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task takes_one_person_out_of_many(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var registered = new CustomerEvent.Registered("Acme", Tier.Standard, "", [new("Ann Lee", "ann@acme.test"), new("Bob", "")], []);
        await desk.Log.Append(Made.Append("acme") with { Kind = "customer", Facts = [new NewFact(registered, Made.Noon, Made.Noor)] });
        var position = await desk.Log.LastPosition();

        await desk.Log.Append(Made.Append("acme", 1) with
        {
            Kind = "customer", Shredding = new() { Rewritten = [(position, registered with { Contacts = [new(Person.Erased, ""), new("Bob", "")] })] },
        });

        (await desk.Log.Read("customer", "acme", 0, 1))[0].Event.ShouldBeOfType<CustomerEvent.Registered>().Contacts.ShouldBe([new(Person.Erased, ""), new("Bob", "")]);
    }

    [Fact]
    public async Task a_sweep_leaves_nothing_of_what_was_deleted_in_the_files()
    {
        await using var bed = new SqliteBed();
        await using var desk = await bed.Open();
        for (var i = 0; i < 200; i++)
        {
            await desk.Log.Append(Made.Append($"t{i}") with { Contents = [new(Made.Guid(i), $"the heron walks at midnight {new string('x', i * 50)}")], Snapshot = $"heron {i}" });
        }

        Traces(bed).ShouldBeGreaterThan(0);
        for (var i = 0; i < 200; i++)
        {
            await desk.Log.Append(Made.Append($"t{i}", 1) with { Shredding = new() { Contents = [Made.Guid(i)] } });
        }

        (await desk.Log.Sweep()).ShouldBe(SweepResult.Compacted);

        Traces(bed).ShouldBe(0);
        await desk.Log.Append(Made.Append("after"));
    }

    private static int Traces(SqliteBed bed) => Directory.GetFiles(bed.Folder, "desk.db*").Sum(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray().AsSpan().Count("heron"u8);
    });
}
