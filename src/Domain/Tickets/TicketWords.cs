using Orleans;

namespace Firstline.Domain.Tickets;

/// <summary>What a ticket is about; the founding document's six categories.</summary>
[GenerateSerializer, Alias("ticket.category")]
public enum Category
{
    /// <summary>Technical issues and bug reports.</summary>
    TechnicalIssue,

    /// <summary>Feature requests and enhancements.</summary>
    FeatureRequest,

    /// <summary>Account issues and billing questions.</summary>
    AccountIssue,

    /// <summary>Training requests and education needs.</summary>
    TrainingRequest,

    /// <summary>Integration support and API questions.</summary>
    IntegrationSupport,

    /// <summary>Everything else.</summary>
    GeneralInquiry,
}

/// <summary>Where a ticket stands. Each status is its own category until custom statuses exist.</summary>
[GenerateSerializer, Alias("ticket.status")]
public enum TicketStatus
{
    /// <summary>Nobody has taken it up.</summary>
    New,

    /// <summary>The desk works on it.</summary>
    Open,

    /// <summary>The customer has to answer; the resolution clock stands still.</summary>
    WaitingOnCustomer,

    /// <summary>A third party has to act.</summary>
    WaitingOnThirdParty,

    /// <summary>The desk considers it answered; it may be reopened for a while.</summary>
    Resolved,

    /// <summary>Over for good.</summary>
    Closed,
}

/// <summary>The way a message travels.</summary>
[GenerateSerializer, Alias("ticket.channel")]
public enum Channel
{
    /// <summary>The API or the portal.</summary>
    Ticket,

    /// <summary>E-mail.</summary>
    Email,

    /// <summary>A logged phone call.</summary>
    Phone,

    /// <summary>Live chat.</summary>
    Chat,

    /// <summary>A Slack channel.</summary>
    Slack,

    /// <summary>A video call.</summary>
    Video,

    /// <summary>A screen-sharing session.</summary>
    ScreenSharing,
}

/// <summary>Why a ticket counts as resolved.</summary>
[GenerateSerializer, Alias("ticket.resolution")]
public enum Resolution
{
    /// <summary>A question was answered.</summary>
    Answered,

    /// <summary>The cause was removed.</summary>
    Fixed,

    /// <summary>The customer can work in another way.</summary>
    Workaround,

    /// <summary>It cannot be seen again.</summary>
    NotReproducible,

    /// <summary>It will not be changed.</summary>
    WontFix,

    /// <summary>Another ticket is about the same; nobody is judged by this one.</summary>
    Duplicate,

    /// <summary>Not a request at all; nobody is judged by it.</summary>
    Spam,
}

/// <summary>Whom a ticket waits for.</summary>
[GenerateSerializer, Alias("ticket.waiting-for")]
public enum WaitingFor
{
    /// <summary>The customer.</summary>
    Customer,

    /// <summary>A vendor, a partner, another department.</summary>
    ThirdParty,
}
