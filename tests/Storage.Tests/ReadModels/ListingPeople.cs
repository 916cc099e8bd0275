using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Customers;
using Firstline.Grains.Ports;
using Firstline.Storage.Tests.Harness;

namespace Firstline.Storage.Tests.ReadModels;

public sealed class ListingPeople
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task pages_customers_by_id_with_their_newest_values(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        await desk.Log.Append(Made.Rows(
            "a",
            new CustomerRow(new("globex"), "Globex", Tier.Premium, "Asia/Tokyo", null, null),
            new CustomerRow(new("acme"), "Acme", Tier.Standard, "Europe/Berlin", null, null),
            new CustomerRow(new("initech"), "Initech", Tier.Standard, "America/Chicago", null, null),
            new CustomerRow(new("acme"), "Acme Inc.", Tier.Enterprise, "Europe/Vienna", null, null)));

        var first = await desk.Rows.Customers(null, 2);
        first.Items.ShouldBe(
        [
            new CustomerLine(new("acme"), "Acme Inc.", Tier.Enterprise, "Europe/Vienna"),
            new CustomerLine(new("globex"), "Globex", Tier.Premium, "Asia/Tokyo"),
        ]);
        var second = await desk.Rows.Customers(first.Next, 2);
        second.Items.Select(line => line.Id.Value).ShouldBe(["initech"]);
        second.Next.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task pages_agents_by_id(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        await desk.Log.Append(Made.Rows("a", [.. new[] { "c", "a", "b" }.Select(id => new AgentRow(new(id), id))]));

        var first = await desk.Rows.Agents(null, 2);
        first.Items.ShouldBe([new AgentId("a"), new AgentId("b")]);
        (await desk.Rows.Agents(first.Next, 2)).Items.ShouldBe([new AgentId("c")]);
    }
}
