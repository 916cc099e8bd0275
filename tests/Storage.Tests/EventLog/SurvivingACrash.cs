using Firstline.Storage.Tests.Harness;

namespace Firstline.Storage.Tests.EventLog;

public sealed class SurvivingACrash
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task keeps_everything_that_was_acknowledged(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var killed = await bed.Open();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => killed.Log.Append(Made.Append($"t{i}", command: $"c{i}"))));
        var first = await killed.Counters.Lease("ticket", 50);

        await using var left = bed.LeftByAKill();
        await using var desk = await left.Open();

        (await desk.Log.ReadAll("ticket", 0, 1_000)).Count.ShouldBe(200);
        (await desk.Log.FindCommand("c199")).ShouldNotBeNull();
        (await desk.Counters.Lease("ticket", 1)).ShouldBe(first + 50);
        (await desk.Log.Append(Made.Append("t0", expected: 1))).ShouldBeOfType<Grains.Ports.AppendResult.Appended>();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task keeps_everything_that_was_handed_in_before_it_was_closed(string database)
    {
        await using var bed = Databases.Bed(database);
        Task handedIn;
        await using (var desk = await bed.Open())
        {
            using (await desk.HoldWrites())
            {
                handedIn = Task.WhenAll(Enumerable.Range(0, 1_000).Select(i => desk.Log.Append(Made.Append($"t{i}"))));
            }

            await desk.Storage.Close();
            await handedIn;
        }

        await using var again = await bed.Open();
        (await again.Log.ReadAll("ticket", 0, 2_000)).Count.ShouldBe(1_000);
    }
}
