using Firstline.Domain.Routing;

namespace Firstline.Domain.Tests.Routing;

public sealed class PredictingAStart
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Half = TimeSpan.FromMinutes(30);

    [Fact]
    public void is_at_once_while_there_is_room() => Predicting.Start(3, 2, new(2, 20, 5), Half, Now).ShouldBe(Now);

    [Fact]
    public void waits_until_enough_room_comes_free() => Predicting.Start(8, 2, new(2, 20, 5), Half, Now).ShouldBe(Now + (Half / 4));

    [Fact]
    public void is_never_when_nobody_works()
    {
        Predicting.Start(0, 1, new(0, 0, 0), Half, Now).ShouldBeNull();
        Predicting.Breaches(null, Now.AddYears(1)).ShouldBeTrue();
        Predicting.Breaches(null, null).ShouldBeFalse();
    }

    [Fact]
    public void breaches_when_the_deadline_passes_before()
    {
        Predicting.Breaches(Now, Now).ShouldBeFalse();
        Predicting.Breaches(Now.AddTicks(1), Now).ShouldBeTrue();
    }

    [Fact]
    public void learns_slowly() => Predicting.Average(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(40)).ShouldBe(TimeSpan.FromMinutes(31));
}
