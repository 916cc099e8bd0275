using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Ports;
using Firstline.Storage.Tests.Golden;
using Firstline.Storage.Tests.Harness;
using Microsoft.Data.Sqlite;

namespace Firstline.Storage.Tests.EventLog;

public sealed class KeepingPersonsApart
{
    private static readonly Origin From = new("api", "192.0.2.7", "curl/8");

    [Fact]
    public async Task writes_what_tells_about_a_person_beside_the_fact_and_reads_it_as_one()
    {
        await using var bed = new SqliteBed();
        await using var desk = await bed.Open();
        await desk.Log.Append(Opening());

        var fact = (await desk.Log.Read("ticket", "a", 0, 10)).ShouldHaveSingleItem();
        fact.Event.ShouldBeOfType<TicketEvent.Opened>().ShouldSatisfyAllConditions(opened => opened.Contact.ShouldBe("Ann"), opened => opened.Subject.ShouldBe("Nothing works"));
        fact.From.ShouldBe(From);
        (await Text(bed, "select data from events")).ShouldNotContain("Nothing works");
        (await Text(bed, "select data from personal")).ShouldBe("""{"contact":"Ann","subject":"Nothing works"}""");
    }

    [Fact]
    public async Task every_fact_that_names_persons_reads_back_as_it_was()
    {
        await using var bed = new SqliteBed();
        await using var desk = await bed.Open();
        var catalog = Storage.EventLog.EventCatalog.Current;
        foreach (var (name, fact) in GoldenEvents.All)
        {
            var written = catalog.WriteApart(fact);
            catalog.Write(catalog.Read(written)).ShouldBe(catalog.Write(fact), name);
        }
    }

    [Fact]
    public async Task keeps_a_place_once_a_day()
    {
        await using var bed = new SqliteBed();
        await using var desk = await bed.Open();
        await desk.Log.Append(Made.Append("a", facts: 3) with { From = From });
        await desk.Log.Append(Made.Append("b") with { From = From });
        await desk.Log.Append(Made.Append("c"));

        (await Text(bed, "select count(*) || '/' || (select count(origin) from events) from origins")).ShouldBe("1/4");
        (await desk.Log.Read("ticket", "c", 0, 1))[0].From.ShouldBeNull();
    }

    [Fact]
    public async Task takes_the_persons_out_of_facts_from_before()
    {
        await using var bed = new SqliteBed();
        long position;
        await using (var desk = await bed.Open())
        {
            await desk.Log.Append(Opening());
            position = await desk.Log.LastPosition();
            foreach (var sql in new[]
            {
                "update events set data = json_patch(data, (select data from personal p where p.pos = events.pos))",
                "drop table personal", "drop table origins", "alter table events drop column origin", "delete from schema_versions where version = 10",
            })
            {
                await desk.Database.Write(session =>
                {
                    session.Script(sql);
                    return 0;
                });
            }
        }

        await using var again = await bed.Open();
        var fact = (await again.Log.Read("ticket", "a", 0, 10)).ShouldHaveSingleItem();
        fact.Event.ShouldBe(Opening().Facts[0].Event, new SameJson());
        (fact.Position, fact.Version, fact.At).ShouldBe((position, 1, Made.Noon));
        (await Text(bed, "select data from events")).ShouldNotContain("Nothing works");
    }

    private static Append Opening() => Made.Append("a") with
    {
        Facts = [new NewFact(GoldenEvents.All["ticket.opened.1"], Made.Noon, Made.Noor)], From = From,
    };


    private static async Task<string> Text(SqliteBed bed, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(bed.Folder, "desk.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private sealed class SameJson : IEqualityComparer<object>
    {
        public new bool Equals(object? x, object? y) => Storage.EventLog.EventCatalog.Current.Write(x!) == Storage.EventLog.EventCatalog.Current.Write(y!);

        public int GetHashCode(object obj) => 0;
    }
}
