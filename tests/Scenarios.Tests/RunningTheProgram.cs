using System.Net;
using System.Net.Sockets;
using Firstline.Scenarios.Tests.Kit;

namespace Firstline.Scenarios.Tests;

/// <summary>The program as a person at a console meets it.</summary>
public sealed class RunningTheProgram
{
    [Fact]
    public async Task stops_cleanly_and_has_everything_when_started_again()
    {
        using var folder = new DataFolder();
        string number;
        await using (var desk = await DeskProcess.Start(folder.Path))
        {
            await desk.Client.PutCustomer("acme", new("Acme", "standard", "Europe/Berlin"));
            number = (await desk.Client.OpenTicket(new("acme", "Keep me", "Please."))).Number;
            (await desk.Stop()).ShouldBe(0);
        }

        await using var again = await DeskProcess.Start(folder.Path);
        (await again.Client.GetTicket(number)).Subject.ShouldBe("Keep me");
        File.Exists(Path.Combine(folder.Path, "desk.db")).ShouldBeTrue();
    }

    [Fact]
    public async Task refuses_a_port_that_is_in_use()
    {
        using var folder = new DataFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var (code, output) = await DeskProcess.Run(folder.Path, $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}");

        code.ShouldBe(1);
        output.ShouldContain("Something already listens");
        output.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task refuses_a_data_folder_that_another_desk_uses()
    {
        using var folder = new DataFolder();
        await using var desk = await DeskProcess.Start(folder.Path);

        var (code, output) = await DeskProcess.Run(folder.Path, "http://127.0.0.1:0");

        code.ShouldBe(1);
        output.ShouldContain(folder.Path);
        output.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task refuses_a_data_folder_that_cannot_be_a_folder()
    {
        using var folder = new DataFolder();
        var file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "not a folder");

        var (code, output) = await DeskProcess.Run(Path.Combine(file, "data"), "http://127.0.0.1:0");

        code.ShouldBe(1);
        output.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("import", "missing.csv", "--tier", "standard")]
    [InlineData("import")]
    [InlineData("nonsense")]
    [InlineData("--clock-speed", "fast")]
    public async Task answers_wrong_usage_with_a_sentence_and_code_one_or_two(params string[] arguments)
    {
        using var folder = new DataFolder();

        var (code, output) = await DeskProcess.Run(folder.Path, "http://127.0.0.1:0", arguments);

        code.ShouldBeInRange(1, 2);
        output.Trim().ShouldNotBeEmpty();
        output.ShouldNotContain("   at ");
    }
}
