using System.Security.Cryptography;
using Firstline.Domain.Kernel;
using Firstline.Grains.Ports;
using Firstline.Storage.Tests.Harness;

namespace Firstline.Storage.Tests.Conversation;

public sealed class KeepingFiles
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 300_000).Select(i => (byte)i)];
    private static int _ids;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task gives_back_what_was_kept_part_by_part(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var file = await Keep(desk);

        file.Hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Bytes)));
        (await desk.Attachments.Read(file.Hash, 0, 1_000))!.ShouldBe(Bytes[..1_000]);
        (await desk.Attachments.Read(file.Hash, 299_990, 1_000))!.ShouldBe(Bytes[^10..]);
        (await desk.Attachments.Read(file.Hash, 400_000, 1_000))!.ShouldBeEmpty();
        (await desk.Attachments.Find([file.Id])).ShouldBe([file]);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task keeps_the_same_content_until_its_last_file_is_erased(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var (one, other) = (await Keep(desk), await Keep(desk));

        await desk.Attachments.Erase(one.Id);
        (await desk.Attachments.Read(other.Hash, 0, 10)).ShouldNotBeNull();
        await desk.Attachments.Erase(other.Id);
        await desk.Attachments.Erase(other.Id);

        (await desk.Attachments.Read(other.Hash, 0, 10)).ShouldBeNull();
        (await desk.Attachments.Find([one.Id, other.Id])).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task removes_what_nobody_took_and_nothing_else(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var ticket = new TicketId(Guid.Parse("0198a8f0-0000-7000-8000-000000000001"));
        var (unused, taken, drafted, held) = (await Keep(desk), await Keep(desk), await Keep(desk), await Keep(desk));
        await desk.Log.Append(Made.Append(ticket.ToString()) with { Rows = [new TakenAttachment(taken.Id, ticket)] });
        await desk.Drafts.Save(new(ticket, "noor", 1, new(default, "Look", [drafted.Id], null), Made.Noon, "Noor"));
        desk.Time.Advance(TimeSpan.FromHours(25));
        await desk.Attachments.Hold([held.Id]);

        (await desk.Attachments.RemoveUnused(desk.Time.GetUtcNow() - TimeSpan.FromHours(24))).ShouldBe(1);

        (await desk.Attachments.Find([unused.Id, taken.Id, drafted.Id, held.Id])).Select(file => file.Id).ShouldBe([taken.Id, drafted.Id, held.Id], ignoreOrder: true);
        (await desk.Attachments.Find([taken.Id])).Single().Ticket.ShouldBe(ticket);
        (await desk.Attachments.Read(unused.Hash, 0, 10)).ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task serves_nothing_from_quarantine(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        await using var incoming = await desk.Attachments.Begin();
        await incoming.Write(Bytes);
        var file = File(await incoming.Seal(), incoming.Length) with { Verdict = ScanVerdict.Infected };

        await desk.Attachments.Quarantine(file, incoming);

        (await desk.Attachments.Read(file.Hash, 0, 10)).ShouldBeNull();
        (await desk.Attachments.Find([file.Id])).Single().Verdict.ShouldBe(ScanVerdict.Infected);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task survives_a_kill_once_it_was_kept(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var file = await Keep(desk);
        await using var left = bed.LeftByAKill();
        await using var again = await left.Open();

        (await again.Attachments.Find([file.Id])).ShouldBe([file]);
    }

    private static async Task<StoredAttachment> Keep(Desk desk)
    {
        await using var incoming = await desk.Attachments.Begin();
        await incoming.Write(Bytes.AsMemory(0, 100_000));
        await incoming.Write(Bytes.AsMemory(100_000));
        var file = File(await incoming.Seal(), incoming.Length);
        await desk.Attachments.Keep(file, incoming);
        return file;
    }

    private static StoredAttachment File(string hash, long length) =>
        new(new Guid(++_ids, 0, 0, new byte[8]), hash, "x.txt", "text/plain", length, ScanVerdict.Clean, null, Made.Noon);
}
