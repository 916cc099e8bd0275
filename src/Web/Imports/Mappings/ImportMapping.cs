using Firstline.Domain.Customers;
using Firstline.Domain.Tickets;

namespace Firstline.Web.Imports.Mappings;

/// <summary>What the columns of a file are.</summary>
/// <param name="Name">What the import is called; every ticket's source is this, a colon and its id there.</param>
/// <param name="File">How the file is written.</param>
/// <param name="Times">How instants are written.</param>
/// <param name="Ticket">What makes a ticket.</param>
/// <param name="Events">What makes its steps, if the file has them one by one.</param>
/// <param name="Unjudged">Why no clock of these tickets may be judged; null when they may.</param>
/// <param name="Figures">What the report counts.</param>
internal sealed record ImportMapping(
    string Name, FileShape File, TimeForms Times, TicketMapping Ticket, EventMapping? Events, string? Unjudged, IReadOnlyList<FigureRule> Figures)
{
    /// <summary>Every column of a record that is asked for.</summary>
    public IEnumerable<string> Columns => Ticket.Columns
        .Concat(Events is null ? [] : Events.Each is { } list ? [list] : Events.Columns)
        .Concat(Figures.Select(figure => figure.Column))
        .Distinct(StringComparer.OrdinalIgnoreCase);
}

/// <summary>What makes a ticket.</summary>
internal sealed record TicketMapping(
    TextRule Id,
    CustomerMapping Customer,
    TextRule? Contact,
    TextRule Subject,
    TextRule Body,
    WordRule<Category> Category,
    WordRule<Priority> Priority,
    WordRule<Channel> Channel,
    TextRule? Component,
    TextRule? Team,
    TextRule? Agent,
    IReadOnlyList<TextRule> Tags,
    WordRule<TicketStatus>? Status,
    TimeRule Opened,
    TimeRule? FirstResponse,
    TimeRule? Resolved,
    TimeRule? Closed,
    TextRule? Response,
    TextRule? Answer,
    TextRule? Outage)
{
    public IEnumerable<string> Columns => new[] { Id, Customer.Id, Customer.Name, Customer.Zone, Contact, Subject, Body, Category.Text, Priority.Text, Channel.Text, Component, Team, Agent, Status?.Text, Response, Answer, Outage }
        .Concat(Tags).SelectMany(rule => rule?.Columns ?? [])
        .Concat(new[] { Opened, FirstResponse, Resolved, Closed }.SelectMany(rule => rule?.Columns ?? []))
        .Concat(Customer.Tier.Text?.Columns ?? []);
}

/// <summary>Whose ticket it is. One who is not registered is registered like this.</summary>
internal sealed record CustomerMapping(TextRule Id, TextRule? Name, WordRule<Tier> Tier, TextRule? Zone);

/// <summary>What makes the steps of a ticket.</summary>
/// <param name="Each">The column that holds a list of them; null when each record is one.</param>
/// <param name="Activity">What happened, in the source's word.</param>
/// <param name="At">When.</param>
/// <param name="By">Who did it.</param>
/// <param name="Text">What was written.</param>
/// <param name="Value">What it became: a priority, a team, tags.</param>
/// <param name="Cause">What made it escalate.</param>
/// <param name="Channel">How it travelled; as the ticket when null.</param>
/// <param name="Steps">What each activity does at the desk, in its order.</param>
/// <param name="Otherwise">What others do; when null they are left out and told.</param>
internal sealed record EventMapping(
    string? Each, TextRule Activity, TimeRule At, TextRule? By, TextRule? Text, TextRule? Value, TextRule? Cause, WordRule<Channel>? Channel,
    IReadOnlyDictionary<string, IReadOnlyList<Deed>> Steps, IReadOnlyList<Deed>? Otherwise)
{
    public IEnumerable<string> Columns => new[] { Activity, By, Text, Value, Cause, Channel?.Text }.SelectMany(rule => rule?.Columns ?? []).Concat(At.Columns);
}

/// <summary>Something that the report counts: the values of a column.</summary>
internal sealed record FigureRule(string Column, FigureKind Kind);

/// <summary>How a column is counted.</summary>
internal enum FigureKind
{
    /// <summary>How often each value stands there.</summary>
    Count,

    /// <summary>As numbers: how many, their mean, and how often each stands there.</summary>
    Number,

    /// <summary>How many different values there are.</summary>
    Distinct,
}

/// <summary>What an activity does at the desk.</summary>
internal enum Deed
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>The customer wrote.</summary>
    Message,

    /// <summary>The desk answered.</summary>
    Reply,

    /// <summary>The desk answered for the first time; later, work goes on.</summary>
    Respond,

    /// <summary>The desk answered, if the customer waits; otherwise nothing.</summary>
    Answer,

    /// <summary>Something was written down.</summary>
    Note,

    /// <summary>Who did it has it from now on.</summary>
    Take,

    /// <summary>The agent in the value has it.</summary>
    Assign,

    /// <summary>Nobody has it.</summary>
    Unassign,

    /// <summary>It went to the team in the value.</summary>
    Team,

    /// <summary>It has the priority in the value.</summary>
    Priority,

    /// <summary>It has the category in the value.</summary>
    Category,

    /// <summary>It has the status in the value.</summary>
    Status,

    /// <summary>It has the tags in the value.</summary>
    Tags,

    /// <summary>The component in the value is at fault.</summary>
    Component,

    /// <summary>The customer has to answer.</summary>
    WaitCustomer,

    /// <summary>Somebody else has to act.</summary>
    WaitThirdParty,

    /// <summary>Work goes on.</summary>
    Continue,

    /// <summary>It was resolved, as the value says or fixed.</summary>
    Resolve,

    /// <summary>The resolution was taken back.</summary>
    Reopen,

    /// <summary>It ended.</summary>
    Close,

    /// <summary>It ended as a duplicate of another one.</summary>
    Duplicate,

    /// <summary>Somebody asked the level in the value to act; what rules did by themselves is left to the rules.</summary>
    Escalate,

    /// <summary>It was handed back to the level in the value.</summary>
    Deescalate,

    /// <summary>The agent in the value took it on at its level.</summary>
    Acknowledge,

    /// <summary>Its times are not relied on.</summary>
    Distrust,
}
