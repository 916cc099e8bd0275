using Firstline.Grains.Ports;
using Firstline.Storage.Tests.Harness;

namespace Firstline.Storage.Tests.EventLog;

public sealed class AppendingAtOnce
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task keeps_five_hundred_appends_each_with_versions_without_gaps(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();

        await Task.WhenAll(Enumerable.Range(0, 500).Select(async i =>
        {
            for (var version = 0L; version < 4; version += 2)
            {
                (await desk.Log.Append(Made.Append($"t{i}", version, $"c{i}.{version}", facts: 2))).ShouldBeOfType<AppendResult.Appended>();
            }
        }));

        var facts = await desk.Log.ReadAll("ticket", 0, 5_000);
        facts.Count.ShouldBe(2_000);
        facts.Select(fact => fact.Position).ShouldBeInOrder();
        foreach (var entity in facts.GroupBy(fact => fact.EntityId))
        {
            entity.Select(fact => fact.Version).ShouldBe([1, 2, 3, 4]);
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task lets_one_of_two_activations_win(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        Task<AppendResult[]> both;
        using (await desk.HoldWrites())
        {
            both = Task.WhenAll(desk.Log.Append(Made.Append("a", command: "first")), desk.Log.Append(Made.Append("a", command: "second")));
        }

        var results = await both;
        results[0].ShouldBeOfType<AppendResult.Appended>();
        results[1].ShouldBeOfType<AppendResult.VersionConflict>();
        (await desk.Log.FindCommand("second")).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task does_not_let_a_conflict_or_a_repetition_touch_the_others(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        await desk.Log.Append(Made.Append("known", command: "c"));
        Task<AppendResult[]> all;
        using (await desk.HoldWrites())
        {
            all = Task.WhenAll(
                desk.Log.Append(Made.Append("x")),
                desk.Log.Append(Made.Append("known", expected: 5)),
                desk.Log.Append(Made.Append("known", expected: 1, command: "c")),
                desk.Log.Append(Made.Append("y")));
        }

        (await all).Select(result => result.GetType()).ShouldBe(
        [
            typeof(AppendResult.Appended), typeof(AppendResult.VersionConflict), typeof(AppendResult.AlreadyApplied),
            typeof(AppendResult.Appended),
        ]);
        (await desk.Log.LastPosition()).ShouldBe(3);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task fails_only_the_append_that_cannot_be_written(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        await desk.Log.Append(Made.Append("a") with { Contents = [new(Made.Guid(1), "text")] });
        Task<AppendResult> before;
        Task<AppendResult> broken;
        Task<AppendResult> after;
        using (await desk.HoldWrites())
        {
            before = desk.Log.Append(Made.Append("before"));
            broken = desk.Log.Append(Made.Append("broken", command: "c") with { Contents = [new(Made.Guid(1), "the same id")] });
            after = desk.Log.Append(Made.Append("after"));
        }

        await Should.ThrowAsync<System.Data.Common.DbException>(() => broken);
        (await before).ShouldBeOfType<AppendResult.Appended>();
        (await after).ShouldBeOfType<AppendResult.Appended>();
        (await desk.Log.Load("ticket", "broken")).ShouldBeNull();
        (await desk.Log.FindCommand("c")).ShouldBeNull();
        (await desk.Log.Contents([Made.Guid(1)]))[Made.Guid(1)].ShouldBe("text");
    }
}
