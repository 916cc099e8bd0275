using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Firstline.Storage.Reminders;
using Firstline.Storage.Tests.Harness;

namespace Firstline.Storage.Tests.Reminders;

public sealed class ReadingReminders
{
    private static readonly StorageOptions Options = new() { ReminderPortion = 100 };

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task answers_only_what_is_due_within_the_window(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        await Set(desk, 1, Made.Noon.AddSeconds(29).AddMilliseconds(900));
        await Set(desk, 2, Made.Noon.AddSeconds(30));
        await Set(desk, 3, Made.Noon.AddSeconds(30.1));

        (await All(Table(desk))).Select(entry => entry.StartAt).ShouldBe(
            [Made.Noon.AddSeconds(29).AddMilliseconds(900).UtcDateTime, Made.Noon.AddSeconds(30).UtcDateTime]);

        desk.Time.Advance(TimeSpan.FromSeconds(1));
        (await All(Table(desk))).Count.ShouldBe(3);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task starts_what_is_overdue_a_little_ahead_of_now(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        await Set(desk, 1, Made.Noon.AddDays(-3));
        await Set(desk, 2, Made.Noon.AddSeconds(10));

        var entries = await All(Table(desk));

        (entries[0].StartAt - (Made.Noon + Options.ReminderHeadStart + SqlReminderTable.ArmingTime).UtcDateTime).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromMilliseconds(1));
        entries[0].StartAt.Kind.ShouldBe(DateTimeKind.Utc);
        entries[0].Period.ShouldBe(TimeSpan.FromSeconds(10));
        entries[0].ReminderName.ShouldBe(ReminderChange.Name);
        entries[1].StartAt.ShouldBe(Made.Noon.AddSeconds(10).UtcDateTime);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task splits_by_hash_with_the_lower_bound_out_and_the_upper_in(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        for (var i = 1; i <= 60; i++)
        {
            await Set(desk, i, Made.Noon.AddSeconds(i % 30));
        }

        var table = Table(desk);
        var hashes = (await All(table)).Select(entry => entry.GrainId.GetUniformHashCode()).Order().ToList();
        hashes.Count.ShouldBe(60);
        var (low, high) = (hashes[10], hashes[40]);

        (await Hashes(table, low, high)).ShouldBe(hashes[11..41]);
        (await Hashes(table, high, low)).ShouldBe([.. hashes[..11], .. hashes[41..]]);
        (await Hashes(table, low, low)).ShouldBe(hashes);
        (await Hashes(table, 0, uint.MaxValue)).ShouldBe(hashes);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task brings_the_earliest_portion_of_a_storm(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        await Task.WhenAll(Enumerable.Range(1, 250).Select(i => Set(desk, i, Made.Noon.AddSeconds(-i))));

        (await All(Table(desk))).Select(entry => entry.ETag).Count().ShouldBe(100);
        await Task.WhenAll(Enumerable.Range(151, 100).Select(i => Move(desk, i, null)));
        (await All(Table(desk))).Select(entry => entry.GrainId.ToString()).Order().ShouldBe(
            Enumerable.Range(51, 100).Select(i => Grain(i).ToString()).Order());
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task answers_all_ranges_of_a_turn_with_one_query(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        await Set(desk, 1, Made.Noon);
        var table = Table(desk);
        var turns = new TaskFactory(new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler);
        const uint step = uint.MaxValue / 30;

        var answers = await await turns.StartNew(() => Task.WhenAll(
            Enumerable.Range(0, 30).Select(i => table.ReadRows((uint)i * step, i == 29 ? uint.MaxValue : (uint)(i + 1) * step))));

        answers.Sum(answer => answer.Reminders.Count).ShouldBe(1);
        table.RangeQueries.ShouldBe(1);
        await turns.StartNew(() => table.ReadRows(0, 0)).Unwrap();
        table.RangeQueries.ShouldBe(2);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task shows_a_moved_reminder_with_another_tag_and_not_a_removed_one(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var table = Table(desk);
        await Set(desk, 1, Made.Noon.AddSeconds(5));
        var first = (await All(table)).Single();

        await Move(desk, 1, Made.Noon.AddSeconds(5));
        (await All(table)).Single().ETag.ShouldBe(first.ETag);

        await Move(desk, 1, Made.Noon.AddSeconds(9), version: 2);
        var moved = (await All(table)).Single();
        moved.StartAt.ShouldBe(Made.Noon.AddSeconds(9).UtcDateTime);
        moved.ETag.ShouldNotBe(first.ETag);

        await Move(desk, 1, null, version: 3);
        (await All(table)).ShouldBeEmpty();

        await Move(desk, 1, Made.Noon.AddSeconds(7), version: 4);
        (await All(table)).Single().ETag.ShouldNotBeOneOf(first.ETag, moved.ETag);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task turns_the_time_of_an_accelerated_desk_into_real_time(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var start = Made.Noon.AddYears(-10);
        var clock = new ReminderClock(desk.Time, new DeskTime(desk.Time, start, 3_600));
        var table = new SqlReminderTable(desk.Database, Options, clock);
        await Set(desk, 1, start.AddHours(20));
        await Set(desk, 2, start.AddHours(31));

        (await All(table)).Single().StartAt.ShouldBe(Made.Noon.AddSeconds(20).UtcDateTime);
        clock.ToDesk(Made.Noon.AddSeconds(20)).ShouldBe(start.AddHours(20));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task starts_at_a_whole_millisecond_and_never_too_early(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        await Set(desk, 1, Made.Noon.AddSeconds(20) + TimeSpan.FromTicks(1));

        (await All(Table(desk))).Single().StartAt.ShouldBe(Made.Noon.AddSeconds(20).AddMilliseconds(1).UtcDateTime);
    }

    private static SqlReminderTable Table(Desk desk) => new(desk.Database, Options, new ReminderClock(desk.Time, null));

    private static GrainId Grain(int i) => GrainId.Create("ticket", Made.Guid(i).ToString("N"));

    private static async Task<List<ReminderEntry>> All(SqlReminderTable table) =>
        [.. (await table.ReadRows(0, 0)).Reminders.OrderBy(entry => entry.StartAt)];

    private static async Task<List<uint>> Hashes(SqlReminderTable table, uint begin, uint end) =>
        [.. (await table.ReadRows(begin, end)).Reminders.Select(entry => entry.GrainId.GetUniformHashCode()).Order()];

    private static Task Set(Desk desk, int i, DateTimeOffset due) =>
        desk.Log.Append(Made.Append($"t{i}") with { Reminder = new(true, Grain(i).ToString(), Grain(i).GetUniformHashCode(), due) });

    private static Task Move(Desk desk, int i, DateTimeOffset? due, long version = 1) => desk.Log.Append(
        Made.Append($"t{i}", expected: version) with { Reminder = new(true, Grain(i).ToString(), Grain(i).GetUniformHashCode(), due) });
}
