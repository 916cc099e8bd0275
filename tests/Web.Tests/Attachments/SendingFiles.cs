using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Firstline.Client;
using Firstline.Client.Attachments;
using Firstline.Client.Tickets;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Attachments;

[Collection<WithADesk>]
public sealed class SendingFiles(RunningDesk running)
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n\u001a\n"u8, .. new byte[1_000]];

    [Fact]
    public async Task A_file_goes_up_and_comes_down_as_it_was()
    {
        var bytes = Text(700_000);

        var file = await Upload("größe.log", bytes);

        (file.Name, file.Type, file.Size, file.Inline).ShouldBe(("größe.log", "text/plain", bytes.Length, false));
        file.Hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        using var answer = await running.Reader.GetAsync($"api/v1/attachments/{file.Id}");
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(bytes);
        answer.Headers.ETag!.Tag.ShouldBe($"\"{file.Hash}\"");
        answer.Content.Headers.ContentDisposition!.ToString().ShouldContain("filename*=UTF-8''gr%C3%B6%C3%9Fe.log");
        (answer.Content.Headers.ContentDisposition.DispositionType, Header(answer, "X-Content-Type-Options")).ShouldBe(("attachment", "nosniff"));
        Header(answer, "Content-Security-Policy").ShouldStartWith("sandbox");
    }

    [Fact]
    public async Task A_part_may_be_asked_for_and_what_is_known_is_not_sent_again()
    {
        var bytes = Text(600_000);
        var file = await Upload("x.txt", bytes);
        using var part = new HttpRequestMessage(HttpMethod.Get, $"api/v1/attachments/{file.Id}") { Headers = { Range = new RangeHeaderValue(300_000, 300_009) } };
        using var known = new HttpRequestMessage(HttpMethod.Get, $"api/v1/attachments/{file.Id}") { Headers = { IfNoneMatch = { new($"\"{file.Hash}\"") } } };

        using var partial = await running.Reader.SendAsync(part);
        using var unchanged = await running.Reader.SendAsync(known);

        (partial.StatusCode, unchanged.StatusCode).ShouldBe((HttpStatusCode.PartialContent, HttpStatusCode.NotModified));
        (await partial.Content.ReadAsByteArrayAsync()).ShouldBe(bytes[300_000..300_010]);
    }

    [Fact]
    public async Task Only_a_picture_is_ever_shown_in_place()
    {
        var picture = await Upload("x.png", Png);
        var page = await Upload("x.html", "<html><script>alert(1)</script>"u8.ToArray());
        var drawing = await Upload("x.svg", "<svg onload='alert(1)'/>"u8.ToArray());

        (await Shown(picture)).ShouldBe(("inline", "image/png"));
        (await Shown(page)).ShouldBe(("attachment", "application/octet-stream"));
        (await Shown(drawing)).ShouldBe(("attachment", "application/octet-stream"));
    }

    [Fact]
    public async Task The_same_content_rests_once_whatever_it_is_called()
    {
        var bytes = Text(5_000);
        var one = await Upload("one.txt", bytes);
        var other = await Upload("other.txt", bytes);

        (one.Id == other.Id, one.Hash == other.Hash).ShouldBe((false, true));
        (await running.Desk.Download(other.Id)).Dispose();
    }

    [Fact]
    public async Task Asked_again_with_the_same_key_it_is_the_same_file()
    {
        var key = running.NewId("key");

        var files = new[] { await running.Desk.Upload("a.txt", new MemoryStream(Text(10)), key), await running.Desk.Upload("a.txt", new MemoryStream(Text(10)), key) };

        files.Select(file => file.Id).Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("../../evil.txt", "evil.txt")]
    [InlineData("photo\u202Etxt.exe.txt", "phototxt.exe.txt")]
    [InlineData("", "file")]
    public async Task A_tricky_name_is_made_safe(string given, string name)
    {
        using var content = new ByteArrayContent(Text(10));

        using var answer = await running.Writer.PostAsync($"api/v1/attachments?name={Uri.EscapeDataString(given)}", content);

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await answer.Content.ReadAsStringAsync()).ShouldContain($"\"name\":\"{name}\"");
    }

    [Theory]
    [InlineData("x.pdf", "4D5A90000300", "attachment.type-not-allowed")]
    [InlineData("x.exe", "74657874", "attachment.type-not-allowed")]
    [InlineData("x.zip", "504B030400000000", "attachment.bomb")]
    [InlineData("x.txt", "", "attachment.empty")]
    public async Task What_is_not_taken_says_why(string name, string hex, string code) =>
        (await Should.ThrowAsync<DeskProblem>(Upload(name, Convert.FromHexString(hex)))).Code.ShouldBe(code);

    [Fact]
    public async Task A_bomb_is_refused_without_unpacking_it()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            using var entry = zip.CreateEntry("zeros").Open();
            entry.Write(new byte[50 * 1_048_576]);
        }

        (await Should.ThrowAsync<DeskProblem>(Upload("x.zip", stream.ToArray()))).Code.ShouldBe("attachment.bomb");
    }

    [Fact]
    public async Task The_test_file_of_all_scanners_is_put_into_quarantine()
    {
        var infected = Encoding.ASCII.GetBytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");
        using var request = Raw("eicar.txt", infected);

        using var answer = await running.Writer.SendAsync(request);

        await answer.Problem(HttpStatusCode.BadRequest, "attachment.infected");
    }

    [Fact]
    public async Task More_than_25_megabytes_are_refused_before_and_while_they_come()
    {
        using var known = Raw("x.txt", new byte[26 * 1_048_576 + 1]);
        using var unknown = new HttpRequestMessage(HttpMethod.Post, "api/v1/attachments?name=x.txt") { Content = new StreamContent(new Endless(27 * 1_048_576)) };
        unknown.Headers.TransferEncodingChunked = true;

        (await Refused(known)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await Refused(unknown)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Files_go_with_messages_and_are_seen_on_the_timeline()
    {
        var (desk, customer) = (running.Desk, await running.SomeCustomer());
        var (first, second) = (await Upload("a.txt", Text(10)), await Upload("b.png", Png));
        var ticket = await desk.OpenTicket(new(customer, "S", "B") { Attachments = [first.Id] });

        await desk.Reply(ticket.Id, new("R", Attachments: [second.Id]));

        var items = (await desk.Timeline(ticket.Id)).Items;
        items.Single(item => item.Kind == "opened").Attachments!.Single().Name.ShouldBe("a.txt");
        items.Single(item => item.Kind == "replied").Attachments!.Single().ShouldBe(second);
    }

    [Fact]
    public async Task A_file_of_another_ticket_an_unknown_one_and_too_many_are_refused()
    {
        var (desk, ticket, other) = (running.Desk, await running.SomeTicket(), await running.SomeTicket());
        var file = await Upload("a.txt", Text(10));
        await desk.Note(ticket.Id, new NoteRequest("N", Attachments: [file.Id]));

        (await Should.ThrowAsync<DeskProblem>(desk.Note(other.Id, new NoteRequest("N", Attachments: [file.Id])))).Code.ShouldBe("attachment.not-usable");
        (await Should.ThrowAsync<DeskProblem>(desk.ReceiveMessage(other.Id, new("M", Attachments: [Guid.Empty])))).Code.ShouldBe("attachment.not-usable");
        var many = await Should.ThrowAsync<DeskProblem>(desk.Reply(other.Id, new("R", Attachments: [.. Enumerable.Repeat(file.Id, 21)])));
        (many.Code, many.Problem.Field).ShouldBe(("ticket.too-many-attachments", "attachments"));
        (await desk.GetTicket(other.Id)).Version.ShouldBe(other.Version);
    }

    [Fact]
    public async Task An_unknown_file_is_not_found_and_a_reader_sends_none()
    {
        using var answer = await running.Reader.GetAsync($"api/v1/attachments/{Guid.Empty}");
        using var refused = await running.Reader.SendAsync(Raw("x.txt", Text(10)));

        await answer.Problem(HttpStatusCode.NotFound, "attachment.unknown");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private Task<Attachment> Upload(string name, byte[] bytes) => running.Desk.Upload(name, new MemoryStream(bytes));

    private async Task<(string, string)> Shown(Attachment file)
    {
        using var answer = await running.Reader.GetAsync($"api/v1/attachments/{file.Id}?inline=true");
        return (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentType!.MediaType!);
    }

    private async Task<HttpStatusCode> Refused(HttpRequestMessage request)
    {
        request.Headers.ExpectContinue = true;
        using var answer = await running.Writer.SendAsync(request);
        return answer.StatusCode;
    }

    private static HttpRequestMessage Raw(string name, byte[] bytes) =>
        new(HttpMethod.Post, $"api/v1/attachments?name={name}") { Content = new ByteArrayContent(bytes) };

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();

    private static byte[] Text(int length) => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, (length / 10) + 1).Select(i => $"{i:D8}\r\n"))[..length]);

    /// <summary>A stream of letters that nobody holds whole.</summary>
    private sealed class Endless(long length) : MemoryStream
    {
        private long _left = length;

        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, _left);
            buffer[..count].Fill((byte)'x');
            _left -= count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));
    }
}
