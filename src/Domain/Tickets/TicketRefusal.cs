using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets;

/// <summary>Why a ticket may refuse.</summary>
public static partial class TicketRefusal
{
    /// <summary>No ticket has this id or number.</summary>
    public static readonly RefusalCode Unknown = new("ticket.unknown", RefusalKind.NotFound, "No ticket has this id or number. Check it, or search.");

    /// <summary>A text that must not be empty is.</summary>
    public static readonly RefusalCode EmptyText = new("ticket.empty-text", RefusalKind.Invalid, "A required text is empty or only blanks. Write something.");

    /// <summary>A text is longer than its limit.</summary>
    public static readonly RefusalCode TextTooLong = new("ticket.text-too-long", RefusalKind.Invalid, "A text is longer than its limit, which the sentence names. Shorten it, or attach it.");

    /// <summary>A value is not one of those that exist.</summary>
    public static readonly RefusalCode UnknownValue = new("ticket.unknown-value", RefusalKind.Invalid, "A value is not one of those that exist. The sentence lists them.");

    /// <summary>Resolving while the customer waits for an answer.</summary>
    public static readonly RefusalCode CustomerIsWaiting = new(
        "ticket.customer-is-waiting", RefusalKind.NotNow, "The customer waits for an answer, so the ticket cannot be resolved yet. Reply first; a duplicate or spam needs no reply.");

    /// <summary>The ticket is closed.</summary>
    public static readonly RefusalCode IsClosed = new("ticket.is-closed", RefusalKind.NotNow, "The ticket is closed for good. Open a new one that names it.");

    /// <summary>The ticket is resolved and would have to be reopened first.</summary>
    public static readonly RefusalCode IsResolved = new("ticket.is-resolved", RefusalKind.NotNow, "The ticket is resolved. Reopen it first.");

    /// <summary>Only a resolved ticket can be reopened or closed.</summary>
    public static readonly RefusalCode NotResolved = new("ticket.not-resolved", RefusalKind.NotNow, "The ticket is not resolved. Resolve it first.");

    /// <summary>The reopening window is over.</summary>
    public static readonly RefusalCode ReopenWindowOver = new(
        "ticket.reopen-window-over", RefusalKind.NotNow, "The ticket was resolved too long ago to be reopened. Open a new one that names it.");

    /// <summary>The reason is one that only the desk itself may give.</summary>
    public static readonly RefusalCode ReasonIsAutomatic = new(
        "ticket.reason-is-automatic", RefusalKind.Invalid, "People escalate with one of the five manual reasons; SLA breach and critical issue are the desk's own.");

    /// <summary>The level does not exist or is not in the asked direction.</summary>
    public static readonly RefusalCode NoSuchLevel = new("ticket.no-such-level", RefusalKind.Invalid, "Levels are 1 to 4; escalating goes up, de-escalating goes down.");

    /// <summary>The ticket is at the highest level.</summary>
    public static readonly RefusalCode AtTheTop = new("ticket.at-the-top", RefusalKind.NotNow, "The ticket is at the highest level of the policy already; there is nothing above it.");

    /// <summary>The id is taken by another ticket.</summary>
    public static readonly RefusalCode AlreadyOpened = new("ticket.already-opened", RefusalKind.NotNow, "A ticket with this id exists. Use another id, or the same idempotency key with the same body.");

    /// <summary>The clock does not live.</summary>
    public static readonly RefusalCode NoLiveClock = new(
        "ticket.no-live-clock", RefusalKind.NotNow, "The ticket has no live clock of this kind, so there is no due date to set or lift.");

    /// <summary>The due date lies before the clock's start.</summary>
    public static readonly RefusalCode DueTooEarly = new("ticket.due-too-early", RefusalKind.Invalid, "The due date lies before the clock started.");

    /// <summary>The due date lies ten years ahead or more.</summary>
    public static readonly RefusalCode DueTooFar = new("ticket.due-too-far", RefusalKind.Invalid, "A due date can be at most 3,660 days ahead.");

    /// <summary>Due dates are set on what customers were promised.</summary>
    public static readonly RefusalCode NotAPromise = new(
        "ticket.not-a-promise", RefusalKind.Invalid, "A due date can be set on what the customer was promised; a level's response follows from its band.");

    /// <summary>Nothing waits for an acknowledgement.</summary>
    public static readonly RefusalCode NothingToAcknowledge = new(
        "ticket.nothing-to-acknowledge", RefusalKind.NotNow, "The ticket was not handed over to a level, so there is nothing to acknowledge.");

    /// <summary>The agent is not in the level's team.</summary>
    public static readonly RefusalCode NotOfTheTeam = new(
        "ticket.not-of-the-team", RefusalKind.NotNow, "Only a member of the level's team may acknowledge. Put the agent into the team, or name another one.");

    /// <summary>The ticket goes on in another one.</summary>
    public static readonly RefusalCode WasMerged = new("ticket.was-merged", RefusalKind.NotNow, "The ticket was merged into another one, which the sentence names. Go on there.");

    /// <summary>The two tickets cannot become one.</summary>
    public static readonly RefusalCode CannotMerge = new(
        "ticket.cannot-merge", RefusalKind.NotNow, "A ticket can be merged into another open ticket of the same customer that was not merged into it before.");

    /// <summary>The component is not on the desk's list.</summary>
    public static readonly RefusalCode UnlistedComponent = new(
        "ticket.unlisted-component", RefusalKind.Invalid, "The desk takes components from its list only, and this is not an active one of it. See the settings of tickets.");

    /// <summary>Impact without urgency, or the other way round.</summary>
    public static readonly RefusalCode HalfJudged = new("ticket.half-judged", RefusalKind.Invalid, "Impact and urgency give a priority together; give both, or none.");

    /// <summary>Something happened since the version that a message was written on.</summary>
    public static readonly RefusalCode ChangedMeanwhile = new(
        "ticket.changed-meanwhile", RefusalKind.NotNow, "Something happened that the writer has not seen; changes lists it, and nothing was sent. Read it, then send again with basedOn set to the version given.");

    /// <summary>The version that a message names has not come yet.</summary>
    public static readonly RefusalCode VersionToCome = new("ticket.version-to-come", RefusalKind.Invalid, "The ticket has not come to this version. Use the version that the ticket was read with.");

    /// <summary>No public message has this id.</summary>
    public static readonly RefusalCode NoSuchMessage = new(
        "ticket.no-such-message", RefusalKind.NotFound, "The ticket follows no public message with this id: it was never sent over a channel that reports, or 200 later ones were.");

    /// <summary>A call that has not happened.</summary>
    public static readonly RefusalCode CallInTheFuture = new("ticket.call-in-the-future", RefusalKind.Invalid, "A call can be logged once it has begun.");

    /// <summary>A call of an impossible length.</summary>
    public static readonly RefusalCode CallTooLong = new("ticket.call-too-long", RefusalKind.Invalid, "A call lasts from 0 to 86,400 seconds.");

    /// <summary>There is no such draft.</summary>
    public static readonly RefusalCode NoDraft = new("ticket.no-draft", RefusalKind.NotFound, "There is no draft of this owner on the ticket. It may have been sent.");

    /// <summary>More files than go with one message.</summary>
    public static readonly RefusalCode TooManyAttachments = new("ticket.too-many-attachments", RefusalKind.Invalid, "At most 20 files go with one message. Send the others with another one.");

    /// <summary>As many agents as a ticket shows.</summary>
    public static readonly RefusalCode TooManyPresent = new("ticket.too-many-present", RefusalKind.NotNow, "A ticket shows at most 50 agents at once.");

    /// <summary>The ticket has as many watchers as it can have.</summary>
    public static readonly RefusalCode TooManyWatchers = new("ticket.too-many-watchers", RefusalKind.NotNow, "A ticket has at most 100 watchers. Take one off first.");

    /// <summary>A tag is not a tag.</summary>
    public static readonly RefusalCode BadTag = new("ticket.bad-tag", RefusalKind.Invalid, "A tag is 1 to 64 of a-z, 0-9 and hyphen, and a ticket has at most 50.");
}
