using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;

namespace Firstline.Domain.Tests.Notifications;

public sealed class TakingNotices
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly TicketId Ticket = new(new Guid(1, 2, 3, new byte[8]));

    [Fact]
    public void gives_a_new_one_its_number() => Inbox.Take([], Of(NoticeKind.Assigned), 5).ShouldBe(new Intake.Fresh(new(5, Of(NoticeKind.Assigned))));

    [Fact]
    public void does_not_tell_the_same_again_within_an_hour()
    {
        InboxItem[] recent = [new(1, Of(NoticeKind.Breached, key: "k"), ReadAt: At, SeenAt: At)];
        Inbox.Take(recent, Of(NoticeKind.Breached, 3_600, "k"), 2).ShouldBeOfType<Intake.Known>();
        Inbox.Take(recent, Of(NoticeKind.Breached, 3_601, "k"), 2).ShouldBeOfType<Intake.Fresh>();
        Inbox.Take(recent, Of(NoticeKind.Breached, 10, "other"), 2).ShouldBeOfType<Intake.Fresh>();
    }

    [Fact]
    public void puts_facts_of_thirty_seconds_into_one_as_long_as_it_is_unseen()
    {
        InboxItem[] recent = [new(1, Of(NoticeKind.Assigned))];
        Inbox.Take(recent, Of(NoticeKind.CustomerWrote, 30), 2).ShouldBeOfType<Intake.Bundled>().Item.Count.ShouldBe(2);
        Inbox.Take(recent, Of(NoticeKind.CustomerWrote, 31), 2).ShouldBeOfType<Intake.Fresh>();
        Inbox.Take([recent[0] with { SeenAt = At }], Of(NoticeKind.CustomerWrote, 5), 2).ShouldBeOfType<Intake.Fresh>();
    }

    [Fact]
    public void keeps_what_presses_more_apart()
    {
        InboxItem[] recent = [new(1, Of(NoticeKind.Assigned))];
        Inbox.Take(recent, Of(NoticeKind.Breached, 5, "k"), 2).ShouldBeOfType<Intake.Fresh>();
        Inbox.Take([new(1, Of(NoticeKind.Breached))], Of(NoticeKind.Assigned, 5), 2).ShouldBeOfType<Intake.Bundled>().Item.Notice.Kind.ShouldBe(NoticeKind.Breached);
    }

    [Fact]
    public void reading_is_seeing()
    {
        var read = Inbox.Read(new(1, Of(NoticeKind.Assigned), DueAt: At), At.AddMinutes(1));
        (read.SeenAt, read.ReadAt, read.DueAt).ShouldBe((At.AddMinutes(1), At.AddMinutes(1), null));
        Inbox.Read(read, At.AddMinutes(2)).ShouldBe(read);
    }

    [Fact]
    public void says_what_it_is_about()
    {
        NoticeText.Of(Of(NoticeKind.Breached) with { What = "first-response" }, 1).ShouldBe("A promise was missed: first response");
        NoticeText.Of(Of(NoticeKind.Escalated) with { What = "3", By = "Noor" }, 2).ShouldBe("Escalated to level 3, by Noor (and 1 more)");
    }

    private static Notice Of(NoticeKind kind, int seconds = 0, string key = "") => new(kind, Ticket, 1, "", "", key, At.AddSeconds(seconds));
}
