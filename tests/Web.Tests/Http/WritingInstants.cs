using System.Globalization;
using System.Text.Json;
using Firstline.Client;
using Firstline.Client.Imports;
using Firstline.Client.Live;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Http;

[Collection<WithADesk>]
public sealed class WritingInstants(RunningDesk running)
{
    [Theory]
    [InlineData("2026-01-05T14:00:00Z", "2026-01-05T14:00:00Z")]
    [InlineData("2026-01-05T15:00:00+01:00", "2026-01-05T14:00:00Z")]
    [InlineData("2026-01-05T14:00:00.5000000Z", "2026-01-05T14:00:00.5Z")]
    [InlineData("2026-01-05T14:00:00.0000001Z", "2026-01-05T14:00:00.0000001Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    public void They_are_in_utc_with_a_z_and_without_a_needless_fraction(string instant, string written)
    {
        var clock = new ApiIndex("", "", "", new Dictionary<string, string>(), new(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), 1));

        var text = JsonSerializer.Serialize(clock, DeskJson.Default.ApiIndex);

        text.ShouldContain($"\"{written}\"");
        JsonSerializer.Deserialize(text, DeskJson.Default.ApiIndex)!.Clock.ShouldBe(clock.Clock);
    }

    [Fact]
    public async Task Every_answer_writes_them_so()
    {
        var ticket = await running.SomeTicket();

        foreach (var path in new[] { "api/v1", $"api/v1/tickets/{ticket.Id}", $"api/v1/tickets/{ticket.Id}/timeline", "api/v1/tickets?limit=1", "api/v1/boards/floor" })
        {
            var text = await running.Reader.GetStringAsync(path);
            text.ShouldMatch(@"T\d\d:\d\d:\d\d(\.\d*[1-9])?Z", path);
            text.ShouldNotMatch(@"T\d\d:\d\d:\d\d[.\d]*(\+|\\u002B|-)\d\d:\d\d", path);
        }
    }

    [Fact]
    public void Every_shape_that_travels_writes_them_so()
    {
        var instant = DateTimeOffset.UnixEpoch;
        foreach (var shapes in new JsonSerializerOptions[] { DeskJson.Default.Options, ImportsJson.Default.Options, DeskHubJson.Default.Options })
        {
            JsonSerializer.Serialize(instant, shapes.GetTypeInfo(typeof(DateTimeOffset))).ShouldBe("\"1970-01-01T00:00:00Z\"");
        }
    }
}
