using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Notifications;
using Firstline.Grains.Ports;
using Firstline.Grains.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Grains.Tests.Notifications;

public sealed class ReachingPeople : IAsyncLifetime
{
    private static readonly AgentId Noor = new("noor");
    private readonly FakeChannel _mail = new(NotifyChannel.Email);
    private readonly FakeChannel _hook = new(NotifyChannel.Webhook);
    private DeskCluster _desk = null!;
    private long _position;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskCluster.Start(services => services.AddSingleton<INotificationChannel>(_mail).AddSingleton<INotificationChannel>(_hook));
        (await _desk.Grains.Agent(Noor).Register(new("Noor", [new("first-line")], 10), _desk.Asked())).Refusal.ShouldBeNull();
        await Prefer(new() { Email = "noor@desk.test" });
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task mails_what_nobody_saw_and_not_what_somebody_saw()
    {
        await Tell(NoticeKind.Assigned);
        await Tell(NoticeKind.CustomerWrote);
        await _desk.Grains.Notifier(Noor).See(1);

        await Mails(TimeSpan.FromMinutes(17), 1);

        _mail.Sent.ShouldHaveSingleItem().Notices.ShouldHaveSingleItem().Notice.Kind.ShouldBe(NoticeKind.CustomerWrote);
    }

    [Fact]
    public async Task holds_mail_to_the_end_of_quiet_hours_over_a_restart()
    {
        await Prefer(new()
        {
            Email = "noor@desk.test", Quiet = [new([DayOfWeek.Monday], new(9, 0), new(12, 0))], Kinds = [new(NoticeKind.Assigned, [NotifyChannel.Email])],
        });
        await Tell(NoticeKind.Assigned);
        await _desk.Restart(TimeSpan.FromMinutes(30));
        await _desk.FastForward(TimeSpan.FromMinutes(140), () => Task.FromResult(_mail.Sent.Count), sent => sent == 0);
        _mail.Sent.ShouldBeEmpty();

        await Mails(TimeSpan.FromMinutes(11), 1);

        _mail.Sent.ShouldHaveSingleItem().At.ShouldBeInRange(new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero), new(2026, 3, 2, 12, 6, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task goes_to_the_next_channel_when_one_gives_up_and_lists_the_dead_letter()
    {
        await Prefer(new() { Email = "noor@desk.test", Webhook = "https://hooks.desk.test/noor", Kinds = [new(NoticeKind.Assigned, [NotifyChannel.Webhook, NotifyChannel.Email])] });
        _hook.Answer = _ => new SendResult.Failed("410 gone", true);
        await Tell(NoticeKind.Assigned);

        await Mails(TimeSpan.FromMinutes(3), 1);

        var dead = (await _desk.Grains.Dispatches().List(new(DispatchState.Dead), null, 10)).Items.ShouldHaveSingleItem();
        (dead.Channel, dead.Attempts, dead.Fault).ShouldBe((NotifyChannel.Webhook, 1, "410 gone"));
        (await _desk.Grains.Dispatches().Retry("noor.email.1")).Refusal!.Code.ShouldBe("notification.not-dead");
        (await _desk.Grains.Dispatches().Retry("nothing")).Refusal!.Code.ShouldBe("notification.unknown-dispatch");

        _hook.Answer = _ => new SendResult.Sent();
        (await _desk.Grains.Dispatches().Retry(dead.Id)).View!.State.ShouldBe(DispatchState.Pending);
        await _desk.FastForward(TimeSpan.FromSeconds(2), () => Task.FromResult(_hook.Sent.Count), sent => sent == 1);
    }

    [Fact]
    public async Task tries_again_until_it_succeeds_and_leaves_a_broken_endpoint_alone_without_delaying_others()
    {
        await Prefer(new() { Email = "noor@desk.test", Webhook = "https://hooks.desk.test/noor", Kinds = [new(NoticeKind.Assigned, [NotifyChannel.Webhook]), new(NoticeKind.Mentioned, [NotifyChannel.Email])] });
        _hook.Answer = _ => new SendResult.Failed("503");
        for (var i = 0; i < 6; i++)
        {
            await Tell(NoticeKind.Assigned);
            await _desk.FastForward(TimeSpan.FromMinutes(1), () => Task.FromResult(_hook.Tries), tries => tries > 0);
        }

        await _desk.FastForward(TimeSpan.FromMinutes(2), async () => (await _desk.Grains.Dispatches().Health()).Single(one => one.Channel == NotifyChannel.Webhook).Resting.Count, resting => resting == 1);
        await Tell(NoticeKind.Mentioned);
        await Mails(TimeSpan.FromMinutes(2), 1);

        _hook.Answer = _ => new SendResult.Sent();
        await _desk.FastForward(TimeSpan.FromHours(2), () => Task.FromResult(_hook.Sent.Sum(message => message.Content.Total)), sent => sent == 6);
        _hook.Sent.Select(message => message.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task sends_a_test_over_every_channel_at_once()
    {
        await Prefer(new() { Email = "noor@desk.test", Webhook = "https://hooks.desk.test/noor" });
        await _desk.Grains.Notifier(Noor).Test();

        await Mails(TimeSpan.FromSeconds(1), 1);
        await _desk.FastForward(TimeSpan.Zero, () => Task.FromResult(_hook.Sent.Count), sent => sent == 1);
    }

    [Fact]
    public async Task ten_thousand_breaches_at_once_are_one_digest_a_person_and_channel()
    {
        AgentId[] people = [Noor, .. Enumerable.Range(1, 4).Select(number => new AgentId($"person-{number}"))];
        foreach (var person in people)
        {
            (await _desk.Grains.NotificationPreferences(person).Choose(new() { Email = $"{person}@desk.test", Webhook = "https://hooks.desk.test/x" }, _desk.Asked())).Refusal.ShouldBeNull();
        }

        var now = _desk.Time.GetUtcNow();
        foreach (var portion in Enumerable.Range(1, 10_000).Chunk(500))
        {
            List<ToldNotice> told = [.. portion.Select(number => new ToldNotice(number, new(NoticeKind.Breached, new(new Guid(number, 7, 7, new byte[8])), 3, "resolution", "", $"{number}", now)))];
            await Task.WhenAll(people.Select(person => _desk.Grains.Notifier(person).Tell(told)));
        }

        await _desk.FastForward(TimeSpan.FromMinutes(10), () => Task.FromResult((_hook.Sent.Count, _mail.Sent.Count)), sent => sent == (5, 5));
        _mail.Sent.Concat(_hook.Sent).ShouldAllBe(message => message.Content.Total == 10_000 && message.Notices.Count == 50);
        (await _desk.Grains.Notifier(Noor).Counts()).ShouldBe(new(10_000, 10_000, 10_000));
        await _desk.FastForward(TimeSpan.FromHours(1), () => Task.FromResult(true), _ => true);
        (_hook.Sent.Count, _mail.Sent.Count).ShouldBe((5, 5));
    }

    [Fact]
    public async Task a_storm_that_goes_on_stays_within_the_rate_and_nothing_of_it_is_lost()
    {
        await Prefer(new() { Email = "noor@desk.test", Kinds = [new(NoticeKind.Breached, [NotifyChannel.Email])] });
        for (var i = 0; i < 60; i++)
        {
            await Tell(NoticeKind.Breached);
            await _desk.FastForward(TimeSpan.FromSeconds(10), () => Task.FromResult(true), _ => true);
        }

        await _desk.FastForward(TimeSpan.FromMinutes(15), () => Task.FromResult(_mail.Sent.Sum(message => message.Content.Total)), sum => sum == 60);
        _mail.Sent.Count.ShouldBeLessThanOrEqualTo(21);
        _mail.Sent.GroupBy(message => message.At.UtcTicks / TimeSpan.FromMinutes(10).Ticks).ShouldAllBe(window => window.Count() <= 20);
    }

    private async Task Prefer(NotificationPreferences preferences) =>
        (await _desk.Grains.NotificationPreferences(Noor).Choose(preferences, _desk.Asked())).Refusal.ShouldBeNull();

    private async Task Tell(NoticeKind kind)
    {
        _position += 1_000;
        await _desk.Grains.Notifier(Noor).Tell([new(_position, new(kind, null, 1, "", "", "", _desk.Time.GetUtcNow()))]);
    }

    private Task<int> Mails(TimeSpan within, int count) => _desk.FastForward(within, () => Task.FromResult(_mail.Sent.Count), sent => sent == count);
}
