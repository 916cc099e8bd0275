using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using Microsoft.Extensions.Options;

namespace Firstline.Web.Tests.Http;

public sealed class AskingABusyDesk
{
    private readonly GrainCalls _desk = new(null!, Options.Create(new ApiOptions()));
    private int _asked;

    [Fact]
    public async Task It_is_asked_again_when_the_machine_failed()
    {
        var answer = await _desk.Ask(_ => ++_asked < 3 ? throw new RetryLater("Not now.") : Task.FromResult("yes"));

        (answer, _asked).ShouldBe(("yes", 3));
    }

    [Fact]
    public async Task It_is_told_when_nobody_could_answer()
    {
        await Should.ThrowAsync<DeskBusy>(_desk.Ask<string>(_ => ++_asked > 0 ? throw new TimeoutException("Too late.") : Task.FromResult("no")));

        _asked.ShouldBe(3);
    }

    [Fact]
    public async Task A_fault_of_the_desk_itself_is_not_repeated()
    {
        await Should.ThrowAsync<InvalidOperationException>(_desk.Ask<string>(_ => ++_asked > 0 ? throw new InvalidOperationException("A bug.") : Task.FromResult("no")));

        _asked.ShouldBe(1);
    }
}
