using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics.Metrics;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;
using Firstline.Storage.Tests.Harness;

namespace Firstline.Storage.Tests.Kernel;

public sealed class GroupingWrites
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task puts_what_waits_into_few_transactions_and_measures_them(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        ConcurrentBag<int> batches = [];
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument is { Name: "firstline.storage.batch", Meter.Name: "Firstline" })
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((_, batch, _, _) => batches.Add(batch));
        listener.Start();
        Task all;
        using (await desk.HoldWrites())
        {
            all = Task.WhenAll(Enumerable.Range(0, 1_200).Select(i => desk.Log.Append(Made.Append($"t{i}"))));
        }

        await all;
        batches.ShouldContain(GroupWriter.MaxBatch);
        batches.ShouldAllBe(batch => batch <= GroupWriter.MaxBatch);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task tells_every_caller_when_the_transaction_cannot_be_committed_and_goes_on(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        Task<AppendResult>[] lost;
        Task<int> sabotage;
        using (await desk.HoldWrites())
        {
            lost = [desk.Log.Append(Made.Append("a")), desk.Log.Append(Made.Append("b")), desk.Log.Append(Made.Append("a", expected: 7))];
            sabotage = desk.Database.Write(session => session.Run("Rollback"));
        }

        await Should.ThrowAsync<DbException>(() => sabotage);
        foreach (var append in lost)
        {
            await Should.ThrowAsync<DbException>(() => append);
        }

        (await desk.Log.LastPosition()).ShouldBe(0);
        (await desk.Log.Append(Made.Append("a"))).ShouldBeOfType<AppendResult.Appended>();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task loses_an_append_that_finds_no_room_and_nothing_else(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var big = Made.Append("big") with { Snapshot = new string('x', 1_000_000) };
        await desk.Log.Append(Made.Append("before"));
        await desk.Database.Write(session =>
        {
            session.Script("pragma max_page_count = 1");
            return 0;
        });

        await Should.ThrowAsync<DbException>(() => desk.Log.Append(big));

        (await desk.Log.Load("ticket", "big")).ShouldBeNull();
        (await desk.Log.Append(Made.Append("after"))).ShouldBeOfType<AppendResult.Appended>();
        (await desk.Log.Load("ticket", "before"))!.Version.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task opens_its_connection_anew_when_it_broke(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();

        await Should.ThrowAsync<InvalidOperationException>(() => desk.Database.Write<int>(session =>
        {
            session.Dispose();
            throw new InvalidOperationException("The connection is gone.");
        }));

        (await desk.Log.Append(Made.Append("a"))).ShouldBeOfType<AppendResult.Appended>();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task takes_nothing_before_it_is_open_and_after_it_is_closed(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = new Desk(bed);
        await Should.ThrowAsync<InvalidOperationException>(() => desk.Log.Append(Made.Append("a")));
        await Should.ThrowAsync<InvalidOperationException>(() => desk.Log.LastPosition());

        await desk.Storage.Open();
        await desk.Storage.Close();

        await Should.ThrowAsync<InvalidOperationException>(() => desk.Log.Append(Made.Append("a")));
        await Should.ThrowAsync<InvalidOperationException>(() => desk.Log.LastPosition());
    }
}
