using System.Collections.Frozen;
using Orleans;

namespace Firstline.Domain.Notifications;

/// <summary>What a person of the desk may hear of.</summary>
[GenerateSerializer, Alias("notice.kind")]
public enum NoticeKind
{
    /// <summary>Somebody tries out whether notices arrive.</summary>
    Test,

    /// <summary>A ticket came to them.</summary>
    Assigned,

    /// <summary>Somebody named them in a text.</summary>
    Mentioned,

    /// <summary>Something happened to a ticket that they watch.</summary>
    Watched,

    /// <summary>The customer wrote on their ticket.</summary>
    CustomerWrote,

    /// <summary>A reply on their ticket did not reach the customer.</summary>
    DeliveryFailed,

    /// <summary>Their ticket was resolved, and is not.</summary>
    Reopened,

    /// <summary>A promise on their ticket is close to its end.</summary>
    AtRisk,

    /// <summary>A promise on their ticket was missed.</summary>
    Breached,

    /// <summary>Their ticket went to another level.</summary>
    Escalated,

    /// <summary>They are asked to approve something.</summary>
    ApprovalAsked,

    /// <summary>What they had asked others to approve was decided.</summary>
    ApprovalEnded,

    /// <summary>A side task is theirs.</summary>
    TaskGiven,

    /// <summary>A side task of theirs is late.</summary>
    TaskOverdue,

    /// <summary>A ticket needs their level to act.</summary>
    Called,

    /// <summary>Nobody of their level has acknowledged a ticket yet.</summary>
    Reminded,

    /// <summary>They acknowledged a ticket, and nothing was done since.</summary>
    Rearmed,

    /// <summary>A review of an escalation is owed.</summary>
    ReviewOwed,

    /// <summary>A ticket is offered to them, and no screen of theirs showed it.</summary>
    OfferUnseen,
}

/// <summary>How much a notice presses.</summary>
[GenerateSerializer, Alias("notice.urgency")]
public enum NoticeUrgency
{
    /// <summary>Good to know.</summary>
    Low,

    /// <summary>To be seen today.</summary>
    Normal,

    /// <summary>To be seen now; may pass quiet hours.</summary>
    Urgent,
}

/// <summary>What holds of every notice of a kind.</summary>
/// <param name="Urgency">How much it presses.</param>
/// <param name="Direct">Whether it asks this very person for something, so that muting a ticket does not silence it.</param>
/// <param name="Text">What it says, for people; what it is about follows.</param>
/// <param name="PastScreens">Whether it tells that no screen reached them, so that it neither takes nor waits for one.</param>
public sealed record NoticeTraits(NoticeUrgency Urgency, bool Direct, string Text, bool PastScreens = false);

/// <summary>The traits of the kinds. A new kind is one line here and one where its fact is told.</summary>
public static class NoticeKinds
{
    private static readonly FrozenDictionary<NoticeKind, NoticeTraits> Traits = new Dictionary<NoticeKind, NoticeTraits>
    {
        [NoticeKind.Test] = new(NoticeUrgency.Normal, true, "A test of your notifications"),
        [NoticeKind.Assigned] = new(NoticeUrgency.Normal, true, "Assigned to you"),
        [NoticeKind.Mentioned] = new(NoticeUrgency.Normal, true, "You were mentioned"),
        [NoticeKind.Watched] = new(NoticeUrgency.Low, false, "A ticket that you watch changed"),
        [NoticeKind.CustomerWrote] = new(NoticeUrgency.Normal, false, "The customer wrote"),
        [NoticeKind.DeliveryFailed] = new(NoticeUrgency.Normal, true, "A reply did not reach the customer"),
        [NoticeKind.Reopened] = new(NoticeUrgency.Normal, false, "Reopened"),
        [NoticeKind.AtRisk] = new(NoticeUrgency.Normal, false, "A promise is at risk"),
        [NoticeKind.Breached] = new(NoticeUrgency.Urgent, false, "A promise was missed"),
        [NoticeKind.Escalated] = new(NoticeUrgency.Normal, false, "Escalated"),
        [NoticeKind.ApprovalAsked] = new(NoticeUrgency.Normal, true, "Your approval is asked for"),
        [NoticeKind.ApprovalEnded] = new(NoticeUrgency.Normal, true, "An approval that you asked for was decided"),
        [NoticeKind.TaskGiven] = new(NoticeUrgency.Normal, true, "A side task is yours"),
        [NoticeKind.TaskOverdue] = new(NoticeUrgency.Normal, true, "A side task is overdue"),
        [NoticeKind.Called] = new(NoticeUrgency.Urgent, true, "You are called"),
        [NoticeKind.Reminded] = new(NoticeUrgency.Urgent, true, "Nobody has acknowledged yet"),
        [NoticeKind.Rearmed] = new(NoticeUrgency.Urgent, true, "Acknowledged, but nothing was done"),
        [NoticeKind.ReviewOwed] = new(NoticeUrgency.Normal, false, "A review is owed"),
        [NoticeKind.OfferUnseen] = new(NoticeUrgency.Urgent, true, "Offered to you", PastScreens: true),
    }.ToFrozenDictionary();

    /// <summary>The traits of a kind.</summary>
    public static NoticeTraits Of(NoticeKind kind) => Traits[kind];
}
