using Firstline.Storage.Kernel;
using Firstline.Storage.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Firstline.Storage.Tests.Kernel;

public sealed class OpeningTheData
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task applies_each_script_once(string database)
    {
        await using var bed = Databases.Bed(database);
        List<(long Version, string Name, long At)> first;
        await using (var desk = await bed.Open())
        {
            first = await Scripts(desk);
        }

        await using var again = await bed.Open();
        again.Time.Advance(TimeSpan.FromDays(1));
        first.Select(script => script.Version).ShouldBe(Queries.Of("Sqlite").Migrations.Select(script => (long)script.Version));
        first[0].ShouldBe((1, "0001-event-log", Made.Noon.UtcTicks));
        (await Scripts(again)).ShouldBe(first);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task refuses_a_newer_schema_and_leaves_it_as_it_is(string database)
    {
        await using var bed = Databases.Bed(database);
        await using (var desk = await bed.Open())
        {
            await Script(desk, "insert into schema_versions (version, name, at) values (99, 'from the future', 0)");
        }

        (await Should.ThrowAsync<StorageRefused>(bed.Open)).Message.ShouldContain("schema version 99");
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task refuses_a_database_of_something_else(string database)
    {
        await using var bed = Databases.Bed(database);
        await using (var desk = await bed.Open())
        {
            await Script(desk, "drop table schema_versions");
        }

        (await Should.ThrowAsync<StorageRefused>(bed.Open)).Message.ShouldContain("a database of something else");
    }

    [Fact]
    public async Task refuses_a_file_that_is_no_database()
    {
        await using var bed = new SqliteBed();
        var file = Path.Combine(bed.Folder, "desk.db");
        await File.WriteAllTextAsync(file, new string('x', 10_000));

        (await Should.ThrowAsync<StorageRefused>(bed.Open)).Message.ShouldContain("desk.db");
        (await File.ReadAllTextAsync(file)).ShouldBe(new string('x', 10_000));
    }

    [Fact]
    public async Task refuses_a_folder_that_cannot_be_made()
    {
        await using var bed = new SqliteBed();
        var file = Path.Combine(bed.Folder, "a-file");
        await File.WriteAllTextAsync(file, "");

        (await Should.ThrowAsync<StorageRefused>(() => OpenIn(Path.Combine(file, "data")))).Message.ShouldContain("cannot be created");
    }

    [Fact]
    public async Task refuses_a_folder_that_cannot_be_written()
    {
        await using var bed = new SqliteBed();
        Directory.CreateDirectory(Path.Combine(bed.Folder, "desk.lock"));

        (await Should.ThrowAsync<StorageRefused>(bed.Open)).Message.ShouldContain("cannot be written");
    }

    [Fact]
    public async Task refuses_a_folder_that_another_desk_uses_and_names_its_process()
    {
        await using var bed = new SqliteBed();
        await using (await bed.Open())
        {
            (await Should.ThrowAsync<StorageRefused>(bed.Open)).Message.ShouldContain($"in use by process {Environment.ProcessId}");
        }

        await using var free = await bed.Open();
        (await free.Log.LastPosition()).ShouldBe(0);
    }

    [Fact]
    public async Task takes_a_folder_whose_process_was_killed()
    {
        await using var bed = new SqliteBed();
        await File.WriteAllTextAsync(Path.Combine(bed.Folder, "desk.lock"), "");
        await File.WriteAllTextAsync(Path.Combine(bed.Folder, "desk.pid"), "1");

        await using var desk = await bed.Open();
        (await desk.Log.LastPosition()).ShouldBe(0);
    }

    [Fact]
    public async Task makes_the_folder_when_it_is_missing()
    {
        await using var bed = new SqliteBed();
        var folder = Path.Combine(bed.Folder, "deep", "down");

        await OpenIn(folder);

        File.Exists(Path.Combine(folder, "desk.db")).ShouldBeTrue();
    }

    [Fact]
    public async Task leaves_one_whole_file_when_it_is_closed()
    {
        await using var bed = new SqliteBed();
        await using (var desk = await bed.Open())
        {
            await desk.Log.Append(Made.Append("a"));
            await desk.Log.Load("ticket", "a");
        }

        Directory.GetFiles(bed.Folder).Select(Path.GetFileName).ShouldBe(["desk.db", "desk.lock"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(0, 30, 1)]
    [InlineData(4, 5, 1)]
    [InlineData(4, 30, 0)]
    public void refuses_options_out_of_range(int readers, int window, int refresh)
    {
        var services = new ServiceCollection().AddFirstlineStorage(options =>
            (options.Readers, options.ReminderWindow, options.ReminderRefresh) = (readers, TimeSpan.FromSeconds(window), TimeSpan.FromSeconds(refresh)));

        Should.Throw<OptionsValidationException>(() => services.BuildServiceProvider().GetRequiredService<StorageOptions>());
    }

    private static async Task OpenIn(string folder)
    {
        await using var services = new ServiceCollection().AddLogging().AddFirstlineStorage(options => options.Folder = folder).BuildServiceProvider();
        await services.GetRequiredService<DeskStorage>().Open();
    }

    private static Task Script(Desk desk, string text) => desk.Database.Write(session =>
    {
        session.Script(text);
        return 0;
    });

    private static Task<List<(long Version, string Name, long At)>> Scripts(Desk desk) =>
        desk.Database.Read(session => session.Assembled("select version, name, at from schema_versions order by version", row => (row.GetInt64(0), row.GetString(1), row.GetInt64(2))));
}
