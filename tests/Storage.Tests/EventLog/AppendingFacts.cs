using Firstline.Domain.Tickets;
using Firstline.Grains.Ports;
using Firstline.Storage.Tests.Harness;

namespace Firstline.Storage.Tests.EventLog;

public sealed class AppendingFacts
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task keeps_facts_snapshot_and_texts(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var message = Made.Guid(1);

        var appended = (await desk.Log.Append(Made.Append("a", facts: 3) with { Contents = [new(message, "Grüße 🙂")] }))
            .ShouldBeOfType<AppendResult.Appended>();

        (await desk.Log.Load("ticket", "a")).ShouldBe(new StoredEntity(3, "{\"after\":3}"));
        var facts = await desk.Log.Read("ticket", "a", 0, 10);
        facts.Select(fact => fact.Version).ShouldBe([1, 2, 3]);
        facts[2].ShouldBe(new StoredFact(appended.LastPosition, "a", 3, Made.Noon.AddTicks(3), Made.Noor, new TicketEvent.Noted(Made.Guid(3))));
        facts[0].Position.ShouldBe(appended.FirstPosition);
        (await desk.Log.LastPosition()).ShouldBe(appended.LastPosition);
        var contents = await desk.Log.Contents([message, Made.Guid(2)]);
        contents.ShouldBe(new Dictionary<Guid, string> { [message] = "Grüße 🙂" });
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task knows_nothing_of_what_was_never_appended(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();

        (await desk.Log.Load("ticket", "a")).ShouldBeNull();
        (await desk.Log.Read("ticket", "a", 0, 10)).ShouldBeEmpty();
        (await desk.Log.FindCommand("c")).ShouldBeNull();
        (await desk.Log.LastPosition()).ShouldBe(0);
        (await desk.Log.Contents([])).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task keeps_entities_of_different_kinds_apart(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();

        await desk.Log.Append(Made.Append("same"));
        (await desk.Log.Append(Made.Append("same", facts: 2) with { Kind = "customer" })).ShouldBeOfType<AppendResult.Appended>();

        (await desk.Log.Load("ticket", "same"))!.Version.ShouldBe(1);
        (await desk.Log.ReadAll("ticket", 0, 10)).Count.ShouldBe(1);
        (await desk.Log.ReadAll("customer", 0, 10)).Select(fact => fact.Version).ShouldBe([1, 2]);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task reads_on_from_a_version_or_a_position(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        await desk.Log.Append(Made.Append("a", facts: 4));
        var b = (AppendResult.Appended)await desk.Log.Append(Made.Append("b", facts: 2));

        (await desk.Log.Read("ticket", "a", 1, 2)).Select(fact => fact.Version).ShouldBe([2, 3]);
        (await desk.Log.ReadAll("ticket", b.FirstPosition - 2, 2)).Select(fact => (fact.EntityId, fact.Version)).ShouldBe([("a", 4), ("b", 1)]);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task conflicts_on_another_version_and_writes_nothing(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        await desk.Log.Append(Made.Append("a", facts: 2));

        (await desk.Log.Append(Made.Append("a", expected: 0, command: "c1"))).ShouldBeOfType<AppendResult.VersionConflict>();
        (await desk.Log.Append(Made.Append("a", expected: 1, command: "c2"))).ShouldBeOfType<AppendResult.VersionConflict>();
        (await desk.Log.Append(Made.Append("b", expected: 1, command: "c3"))).ShouldBeOfType<AppendResult.VersionConflict>();

        (await desk.Log.Load("ticket", "a"))!.Version.ShouldBe(2);
        (await desk.Log.Load("ticket", "b")).ShouldBeNull();
        (await desk.Log.FindCommand("c1")).ShouldBeNull();
        (await desk.Log.LastPosition()).ShouldBe(2);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task applies_a_command_once_however_often_it_is_asked(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        await desk.Log.Append(Made.Append("a", command: "c", fingerprint: "f", facts: 2));
        var receipt = new CommandReceipt("ticket", "a", 2, "f");

        (await desk.Log.Append(Made.Append("a", expected: 2, command: "c", fingerprint: "f")))
            .ShouldBeOfType<AppendResult.AlreadyApplied>().Receipt.ShouldBe(receipt);
        (await desk.Log.Append(Made.Append("other", command: "c", fingerprint: "another")))
            .ShouldBeOfType<AppendResult.AlreadyApplied>().Receipt.ShouldBe(receipt);

        (await desk.Log.FindCommand("c")).ShouldBe(receipt);
        (await desk.Log.Load("ticket", "a"))!.Version.ShouldBe(2);
        (await desk.Log.Load("ticket", "other")).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task remembers_how_far_facts_were_published_and_never_goes_back(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        (await desk.Log.PublishedUpTo()).ShouldBe(0);

        await desk.Log.MarkPublished(7);
        await desk.Log.MarkPublished(5);

        (await desk.Log.PublishedUpTo()).ShouldBe(7);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task refuses_what_is_no_durable_event(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();

        await Should.ThrowAsync<ArgumentException>(() => desk.Log.Append(Made.Append("a") with { Facts = [new("a text", Made.Noon, Made.Noor)] }));
        await Should.ThrowAsync<ArgumentException>(() => desk.Log.Append(Made.Append("a") with { Facts = [] }));
    }
}
