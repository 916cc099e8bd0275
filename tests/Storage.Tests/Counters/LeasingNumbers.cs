using Firstline.Storage.Tests.Harness;

namespace Firstline.Storage.Tests.Counters;

public sealed class LeasingNumbers
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task begins_with_ticket_1001(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();

        (await desk.Counters.Lease("ticket", 50)).ShouldBe(1001);
        (await desk.Counters.Lease("ticket", 1)).ShouldBe(1051);
        (await desk.Counters.Lease("another", 10)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task never_gives_a_number_twice(string database)
    {
        await using var bed = Databases.Bed(database);
        List<long> given = [];
        for (var opening = 0; opening < 3; opening++)
        {
            await using var desk = await bed.Open();
            given.AddRange((await Task.WhenAll(Enumerable.Range(1, 40).Select(async count =>
                (First: await desk.Counters.Lease("ticket", count), Count: count))))
                .SelectMany(lease => Enumerable.Range(0, lease.Count).Select(i => lease.First + i)));
        }

        given.Order().ShouldBe(Enumerable.Range(1001, 3 * 820).Select(number => (long)number));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task refuses_to_lease_nothing(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();

        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => desk.Counters.Lease("ticket", 0));
    }
}
