using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Conversation;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketGrain
{
    public Task<Outcome<TicketView>> Reply(ReplyToCustomer command, Asked asked) =>
        Speak(command.Agent, new(DraftKind.Reply, command.Body, command.Attachments ?? [], command.BasedOn), command.SharedDraft, asked, async by => await Decide(command with { Mentions = await Mentioned(command.Body) }, by));

    public Task<Outcome<TicketView>> Note(AddNote command, Asked asked) =>
        Speak(command.Agent, new(DraftKind.Note, command.Body, command.Attachments ?? [], command.BasedOn), command.SharedDraft, asked, async by => await Decide(command with { Mentions = await Mentioned(command.Body) }, by));

    public Task<Outcome<TicketView>> LogCall(LogCall command, Asked asked) =>
        Speak(command.Agent, new(DraftKind.Note, command.Summary, command.Attachments ?? [], command.BasedOn), null, asked, async by => await Decide(command with { Mentions = await Mentioned(command.Summary) }, by));

    public Task<Outcome<TicketView>> SendSystemMessage(SendSystemMessage command, Asked asked) => Decide(command, asked);

    public Task<Outcome<TicketView>> ReportDelivery(ReportDelivery command, Asked asked) => Decide(command, asked);

    public async Task<Outcome<TicketView>> Watch(WatchTicket command, Asked asked) => await Exists(command.Agent) is { } refusal ? refusal : await Decide(command, asked);

    public Task<Outcome<TicketView>> Unwatch(UnwatchTicket command, Asked asked) => Decide(command, asked);

    /// <summary>Says something in the name of an agent; when something happened that they have not seen, it becomes their draft instead.</summary>
    private async Task<Outcome<TicketView>> Speak(AgentId? agent, DraftText text, long? sharedDraft, Asked asked, Func<Asked, Task<Outcome<TicketView>>> say)
    {
        if (agent is { } id)
        {
            if (await GrainFactory.Agent(id).View() is not { } speaker)
            {
                return AgentRefusal.Unknown.Because($"There is no agent '{id}'.", "agent");
            }

            asked = asked with { By = new(WhoKind.Agent, id.Value, speaker.Name) };
        }

        if (await Held(text.BasedOn, asked.By) is { } held)
        {
            return await AppliedBefore(asked) ?? await Kept(agent, text, asked, held);
        }

        if (await Unusable(text.Attachments) is { } unusable)
        {
            return unusable;
        }

        var said = await say(asked);
        if (said.View is not null && sharedDraft is { } version)
        {
            await GrainFactory.Draft(TicketId, Draft.Shared).Sent(version);
        }

        return said;
    }

    private async Task<Refusal> Kept(AgentId? agent, DraftText text, Asked asked, Refusal held)
    {
        var kept = agent is { } owner ? await GrainFactory.Draft(TicketId, owner.Value).Save(text, asked with { IfVersion = null }) : null;
        return kept?.Refusal ?? held;
    }

    /// <summary>What agents say is no draft of theirs any more.</summary>
    private IEnumerable<SentDraft> SentDrafts(IReadOnlyList<Stamped<TicketEvent>> facts)
    {
        foreach (var fact in facts)
        {
            if (fact is { By.Kind: WhoKind.Agent, Event: TicketEvent.Replied or TicketEvent.Noted })
            {
                yield return new(TicketId, fact.By.Id, fact.Event is TicketEvent.Replied ? DraftKind.Reply : DraftKind.Note);
            }
        }
    }

    private async Task<Refusal?> Held(long? basedOn, Who by)
    {
        if (basedOn is not { } seen || State is not Ticket.Known known || seen == Version)
        {
            return null;
        }

        if (seen > Version || seen < 1)
        {
            return TicketRefusal.VersionToCome.Because($"{known.Number} is at version {Version}, not {seen}.", "basedOn");
        }

        var since = await Kit.Log.Read(Kind, Id, seen, int.MaxValue);
        var holds = since.Count(fact => SendGuard.Holds(new(Id, fact.Version, fact.At, fact.By, (TicketEvent)fact.Event), by));
        return holds == 0
            ? null
            : TicketRefusal.ChangedMeanwhile.Because($"{known.Number} is at version {Version}; since {seen}, {(holds == 1 ? "one thing" : $"{holds} things")} happened that you may not have seen.");
    }

    /// <summary>The agents that a text names, as far as they exist.</summary>
    private async Task<IReadOnlyList<AgentId>> Mentioned(string text)
    {
        var named = Mentions.In(text);
        var known = await Task.WhenAll(named.Select(async agent => await GrainFactory.Agent(agent).View() is not null));
        return [.. named.Where((_, i) => known[i])];
    }

    private async Task<Refusal?> Exists(AgentId agent) =>
        await GrainFactory.Agent(agent).View() is null ? AgentRefusal.Unknown.Because($"There is no agent '{agent}'.", "agent") : null;

    /// <summary>Tells whoever watches, and whoever was mentioned; live notices may get lost, the ticket tells the same.</summary>
    private void TellWatchers(Ticket.Known known, IReadOnlyList<Stamped<TicketEvent>> facts)
    {
        foreach (var agent in known.Watchers)
        {
            if (WatchersNews.For(agent, facts) is { } news)
            {
                GrainFactory.Feed(FeedTopics.Agent(agent))
                    .Publish(new FeedItem.News(TicketId, known.Number, known.Subject, Version, news.Kind, news.Mentioned, news.Fact.By.Name, news.Fact.At)).Ignore();
            }
        }
    }
}
