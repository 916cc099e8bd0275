using Firstline.Storage.Reminders;
using Firstline.Storage.Tests.Harness;

namespace Firstline.Storage.Tests.Reminders;

public sealed class KeepingTheTable
{
    private static readonly GrainId Grain = GrainId.Create("ticket", "1");

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task keeps_what_orleans_registers(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var table = Table(desk);
        var first = await table.UpsertRow(Entry("a", 100));
        var second = await table.UpsertRow(Entry("a", 200));
        await table.UpsertRow(Entry("b", 300));

        second.ShouldNotBe(first);
        var row = (await table.ReadRow(Grain, "a")).ShouldNotBeNull();
        (row.StartAt, row.Period, row.ETag, row.GrainId).ShouldBe(
            (Made.Noon.AddSeconds(200).UtcDateTime, TimeSpan.FromMinutes(1), second, Grain));
        (await table.ReadRow(Grain, "c")).ShouldBeNull();
        (await table.ReadRows(Grain)).Reminders.Select(entry => entry.ReminderName).ShouldBe(["a", "b"], ignoreOrder: true);
        (await table.ReadRows(GrainId.Create("ticket", "2"))).Reminders.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task removes_only_with_the_newest_tag(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var table = Table(desk);
        var old = await table.UpsertRow(Entry("a", 100));
        var newest = await table.UpsertRow(Entry("a", 100));

        (await table.RemoveRow(Grain, "a", old!)).ShouldBeFalse();
        (await table.RemoveRow(Grain, "a", newest!)).ShouldBeTrue();
        (await table.RemoveRow(Grain, "a", newest!)).ShouldBeFalse();
        (await table.ReadRow(Grain, "a")).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task forgets_everything_when_a_test_asks_for_it(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var table = Table(desk);
        await table.UpsertRow(Entry("a", 1));

        await table.TestOnlyClearTable();

        (await table.ReadRows(0, 0)).Reminders.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task throws_when_the_database_does_not_answer(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var table = Table(desk);
        await desk.Database.Write(session =>
        {
            session.Script("drop table reminders");
            return 0;
        });

        await Should.ThrowAsync<System.Data.Common.DbException>(() => table.ReadRows(0, 0));
        table.RangeQueries.ShouldBeGreaterThan(1);
    }

    private static SqlReminderTable Table(Desk desk) => new(desk.Database, new(), new ReminderClock(desk.Time, null));

    private static ReminderEntry Entry(string name, int seconds) => new()
    {
        GrainId = Grain, ReminderName = name, StartAt = Made.Noon.AddSeconds(seconds).UtcDateTime, Period = TimeSpan.FromMinutes(1),
    };
}
