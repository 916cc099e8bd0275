using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;

namespace Firstline.Domain.Tests.Notifications;

public sealed class PlanningChannels
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 5, TimeSpan.Zero);
    private static readonly DayOfWeek[] Everyday = Enum.GetValues<DayOfWeek>();
    private static readonly NotificationPreferences Mailed = new() { Email = "noor@desk.test" };

    [Fact]
    public void goes_from_screen_to_browser_at_once_and_to_mail_when_nobody_saw_it()
    {
        var plan = Plan(Mailed);
        var item = plan.Arm(Of(NoticeKind.Breached), Monday);
        plan.Next(item).ShouldBe(NotifyChannel.InApp);
        item = plan.Turned(item, NotifyChannel.InApp, Monday);
        (plan.Next(item), item.DueAt).ShouldBe((NotifyChannel.Browser, Monday));
        item = plan.Turned(item, NotifyChannel.Browser, Monday);
        (plan.Next(item), item.DueAt).ShouldBe((NotifyChannel.Email, Monday.AddMinutes(2).AddSeconds(5)));
        plan.Turned(item, NotifyChannel.Email, Monday).DueAt.ShouldBeNull();
        plan.Arm(item with { SeenAt = Monday }, Monday).DueAt.ShouldBeNull();
    }

    [Fact]
    public void neither_takes_nor_waits_for_a_screen_when_none_showed_what_is_told()
    {
        var plan = Plan(Mailed);
        var item = plan.Arm(Of(NoticeKind.OfferUnseen), Monday);
        (plan.Next(item), item.DueAt).ShouldBe((NotifyChannel.Browser, Monday));
        item = plan.Turned(item, NotifyChannel.Browser, Monday);
        (plan.Next(item), item.DueAt).ShouldBe((NotifyChannel.Email, Monday.AddSeconds(5)), "at the next slot, for the offer does not wait");
        plan.Turned(item, NotifyChannel.Email, Monday).DueAt.ShouldBeNull();
        Plan(Mailed with { Kinds = [new(NoticeKind.OfferUnseen, [NotifyChannel.InApp])] }).Arm(Of(NoticeKind.OfferUnseen), Monday).DueAt.ShouldBeNull();
    }

    [Fact]
    public void skips_what_reaches_nobody() => Plan(new(), NotifyChannel.InApp, NotifyChannel.Browser).Next(Of(NoticeKind.Assigned) with { Step = 3 }).ShouldBeNull();

    [Fact]
    public void low_notices_stay_on_screens() => Plan(Mailed).Next(Of(NoticeKind.Watched) with { Step = 1 }).ShouldBeNull();

    [Fact]
    public void goes_by_the_order_that_a_person_chose()
    {
        var plan = Plan(Mailed with { Kinds = [new(NoticeKind.Watched, [NotifyChannel.Email, NotifyChannel.InApp])] });
        var item = plan.Arm(Of(NoticeKind.Watched), Monday);
        (plan.Next(item), item.DueAt).ShouldBe((NotifyChannel.Email, Monday.AddSeconds(55)));
    }

    [Theory]
    [InlineData("2026-03-02T21:59:59Z", "2026-03-02T21:59:59Z")]
    [InlineData("2026-03-02T22:00:00Z", "2026-03-03T07:00:00Z")]
    [InlineData("2026-03-03T06:59:59Z", "2026-03-03T07:00:00Z")]
    [InlineData("2026-03-03T07:00:00Z", "2026-03-03T07:00:00Z")]
    public void holds_until_quiet_hours_end(string at, string until) => Plan(new() { Quiet = [new([.. Everyday], new(22, 0), new(7, 0))] })
        .AfterQuiet(DateTimeOffset.Parse(at, null)).ShouldBe(DateTimeOffset.Parse(until, null));

    [Theory]
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29T05:00:00Z")]
    [InlineData("2026-10-24T23:00:00Z", "2026-10-25T06:00:00Z")]
    public void knows_changes_of_clocks(string at, string until) => Plan(new() { Zone = "Europe/Berlin", Quiet = [new([.. Everyday], new(22, 0), new(7, 0))] })
        .AfterQuiet(DateTimeOffset.Parse(at, null)).ShouldBe(DateTimeOffset.Parse(until, null));

    [Fact]
    public void joins_quiet_hours_that_touch_and_ends_even_when_it_is_always_quiet()
    {
        Plan(new() { Quiet = [new([DayOfWeek.Monday], new(8, 0), new(12, 0)), new([DayOfWeek.Monday], new(11, 0), new(18, 0))] }).AfterQuiet(Monday).ShouldBe(new(2026, 3, 2, 18, 0, 0, TimeSpan.Zero));
        Plan(new() { Quiet = [new([.. Everyday], new(0, 0), new(0, 0))] }).AfterQuiet(Monday).ShouldBeGreaterThan(Monday);
    }

    [Fact]
    public void lets_urgent_ones_pass_unless_the_person_wants_silence()
    {
        var quiet = Mailed with { Quiet = [new([.. Everyday], new(8, 0), new(18, 0))] };
        var browser = Of(NoticeKind.Breached) with { Step = 1 };
        Plan(quiet).Arm(browser, Monday).DueAt.ShouldBe(Monday);
        Plan(quiet with { UrgentWaits = true }).Arm(browser, Monday).DueAt.ShouldBe(new DateTimeOffset(2026, 3, 2, 18, 0, 0, TimeSpan.Zero));
        Plan(quiet).Arm(Of(NoticeKind.Assigned) with { Step = 1 }, Monday).DueAt.ShouldBe(new DateTimeOffset(2026, 3, 2, 18, 0, 0, TimeSpan.Zero));
        Plan(quiet).Arm(Of(NoticeKind.Assigned), Monday).DueAt.ShouldBe(Monday);
    }

    [Fact]
    public void gathers_as_the_person_wants_but_not_what_is_urgent()
    {
        var mail = Of(NoticeKind.Assigned) with { Step = 3 };
        Plan(Mailed with { Digest = new(DigestKind.Every, 60) }).Arm(mail, Monday).DueAt.ShouldBe(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero));
        Plan(Mailed with { Digest = new(DigestKind.Daily, 0, new(8, 30)), Zone = "Europe/Berlin" }).Arm(mail, Monday).DueAt.ShouldBe(new DateTimeOffset(2026, 3, 3, 7, 30, 0, TimeSpan.Zero));
        Plan(Mailed with { Digest = new(DigestKind.Every, 60) }).Arm(Of(NoticeKind.Breached) with { Step = 3 }, Monday).DueAt.ShouldBe(Monday.AddSeconds(5));
    }

    [Fact]
    public void sends_few_alone_many_together_and_nothing_beyond_the_rate()
    {
        var plan = Plan(Mailed);
        InboxItem[] Items(int count) => [.. Enumerable.Range(1, count).Select(number => Of(NoticeKind.Breached) with { Number = number })];
        plan.Gather(Items(3), [], Monday).Messages.Count.ShouldBe(3);
        plan.Gather(Items(4), [], Monday).Messages.ShouldHaveSingleItem().Count.ShouldBe(4);
        DateTimeOffset[] nine = [.. Enumerable.Range(1, 9).Select(minute => Monday.AddMinutes(-minute)).Reverse()];
        plan.Gather(Items(2), nine, Monday).Messages.ShouldHaveSingleItem().Count.ShouldBe(2);
        plan.Gather(Items(1), [.. nine, Monday], Monday).HeldUntil.ShouldBe(Monday.AddMinutes(1), "when the oldest leaves the window");
    }

    [Fact]
    public void names_the_most_pressing_in_a_digest_and_counts_the_rest()
    {
        InboxItem[] items = [Of(NoticeKind.Breached) with { Number = 1 }, .. Enumerable.Range(2, 99).Select(number => Of(NoticeKind.Assigned) with { Number = number })];
        var content = DispatchContent.Of(items);
        (content.Total, content.Numbers.Length, content.Numbers[0]).ShouldBe((100, 50, 1));
        content.Kinds.ShouldBe([new(NoticeKind.Assigned, 99), new(NoticeKind.Breached, 1)]);
    }

    [Fact]
    public void tries_again_later_and_later_and_then_gives_up()
    {
        var dispatch = new Dispatch("noor.email.1", new("noor"), NotifyChannel.Email, "email", DispatchContent.Of([Of(NoticeKind.Assigned)]), DispatchState.Pending, 0, Monday, Monday, null, null);
        List<double> pauses = [];
        while (dispatch.State != DispatchState.Dead)
        {
            dispatch = dispatch.Failed("no", false, 12, 0, Monday);
            pauses.Add(dispatch.NextAt is { } next ? (next - Monday).TotalSeconds : -1);
        }

        pauses.ShouldBe([10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600, -1]);
        dispatch.Again(Monday).Failed("no", true, 12, 0, Monday).State.ShouldBe(DispatchState.Dead);
        (dispatch.Again(Monday).Failed("no", false, 12, 1, Monday).NextAt - Monday).ShouldBe(TimeSpan.FromSeconds(12.5));
    }

    [Fact]
    public void tells_every_fault_of_preferences_at_once() => NotificationRules.Broken(new NotificationPreferences
    {
        Zone = "Mars", Email = "no mail", Webhook = "ftp://x", Digest = new(DigestKind.Every, 0), Quiet = [new([], default, default)],
        Kinds = [new(NoticeKind.Test, [NotifyChannel.Email, NotifyChannel.Email]), new(NoticeKind.Test, [])],
    })!.Faults!.Select(fault => fault.Field).ShouldBe(["kinds[0].channels", "kinds[1].kind", "zone", "digest.minutes", "quietHours[0].days", "email", "webhook"]);

    [Theory]
    [InlineData("https://hooks.example.com/x", true)]
    [InlineData("http://127.0.0.1:5000/x", true)]
    [InlineData("http://hooks.example.com/x", false)]
    [InlineData("https://user:word@hooks.example.com/", false)]
    public void takes_webhooks_over_https(string address, bool sound) => (NotificationRules.Broken(new NotificationPreferences { Webhook = address }) is null).ShouldBe(sound);

    [Fact]
    public void mutes_what_asks_nobody_in_person()
    {
        var ticket = new TicketId(new Guid(1, 2, 3, new byte[8]));
        var muting = new NotificationPreferences { Muted = [ticket] };
        muting.Silences(new(NoticeKind.Breached, ticket, 1, "", "", "", Monday)).ShouldBeTrue();
        muting.Silences(new(NoticeKind.Mentioned, ticket, 1, "", "", "", Monday)).ShouldBeFalse();
        NotificationRules.Mute(muting, ticket).Events.ShouldBeEmpty();
        NotificationRules.Mute(new() { Muted = [.. Enumerable.Range(0, 500).Select(number => new TicketId(new Guid(number, 9, 9, new byte[8])))] }, ticket).Refusal!.Code.ShouldBe("notification.too-many-muted");
    }

    [Fact]
    public void tells_every_fault_of_settings_at_once() => NotificationRules.Broken(new NotificationSettings { MostMessages = 0, Window = 0, Attempts = 21, Patience = -1, UrgentPatience = 1_441, Singles = -1 })!
        .Faults!.Count.ShouldBe(6);

    private static NoticePlan Plan(NotificationPreferences own, params NotifyChannel[] reaching) =>
        new(NotificationSettings.Usual, own, channel => reaching.Length == 0 ? channel is not NotifyChannel.Webhook : reaching.Contains(channel));

    private static InboxItem Of(NoticeKind kind) => new(1, new(kind, null, 1, "", "", "", Monday));
}
