using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Tickets;

/// <inheritdoc cref="IDraftGrain"/>
internal sealed class DraftGrain(IDrafts drafts, TicketLimits limits, DeskTime time) : Grain, IDraftGrain
{
    private TicketId Ticket => TicketId.Parse(this.GetPrimaryKeyString().Split('/')[0]);

    private string Owner => this.GetPrimaryKeyString().Split('/')[1];

    public async Task<Outcome<Draft>> Save(DraftText text, Asked asked)
    {
        if (await Refused(text) is { } refusal)
        {
            return refusal;
        }

        var known = await View();
        if (known is not null && IsSame(known.Text, text))
        {
            return known;
        }

        if (IsPassed(known, asked) is { } passed)
        {
            return passed;
        }

        var now = time.GetUtcNow();
        var draft = new Draft(Ticket, Owner, Math.Max((known?.Version ?? 0) + 1, now.ToUnixTimeMilliseconds()), text, now, asked.By.Name);
        await drafts.Save(draft);
        await Tell(draft, false);
        return draft;
    }

    public Task<Draft?> View() => drafts.Load(Ticket, Owner);

    public async Task<Outcome<Draft>> Discard(Asked asked)
    {
        if (await View() is not { } known)
        {
            return TicketRefusal.NoDraft.Because($"There is no draft of {Owner} on this ticket.");
        }

        if (IsPassed(known, asked) is { } passed)
        {
            return passed;
        }

        await drafts.Remove(Ticket, Owner, known.Version);
        await Tell(known, true);
        return known;
    }

    public async Task Sent(long version)
    {
        if (await View() is { } known && known.Version == version)
        {
            await drafts.Remove(Ticket, Owner, version);
            await Tell(known, true);
        }
    }

    private static Refusal? IsPassed(Draft? known, Asked asked) => asked.IfVersion is { } expected && expected != (known?.Version ?? 0)
        ? DeskRefusal.VersionPassed.Because($"The request names version {expected}; {(known is null ? "there is no draft" : $"it is at {known.Version}")} now.")
        : null;

    private static bool IsSame(DraftText one, DraftText other) =>
        one with { Attachments = [] } == other with { Attachments = [] } && one.Attachments.SequenceEqual(other.Attachments);

    private async Task<Refusal?> Refused(DraftText text) => text switch
    {
        _ when text.Body.Length > limits.Body => TicketRefusal.TextTooLong.Because($"body has {text.Body.Length:N0} characters; at most {limits.Body:N0} are allowed.", "body"),
        { Attachments.Count: > TicketLimits.MostAttachments } =>
            TicketRefusal.TooManyAttachments.Because($"{text.Attachments.Count} attachments are more than {TicketLimits.MostAttachments}.", "attachments"),
        _ when await GrainFactory.Ticket(Ticket).View() is null => TicketRefusal.Unknown.Because("No such ticket."),
        _ when Owner != Draft.Shared && await GrainFactory.Agent(new(Owner)).View() is null => AgentRefusal.Unknown.Because($"There is no agent '{Owner}'."),
        _ => null,
    };

    private Task Tell(Draft draft, bool gone) => Owner == Draft.Shared
        ? GrainFactory.Feed(FeedTopics.Ticket(Ticket)).Publish(new FeedItem.DraftChanged(draft.Version, draft.By, gone, draft.SavedAt))
        : Task.CompletedTask;
}
