using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Firstline.Domain.Kernel;
using Firstline.Domain.OnCall;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.OnCall;
using Firstline.Grains.Kernel;

namespace Firstline.Grains.OnCall;

/// <inheritdoc cref="IOnCallGrain"/>
internal sealed class OnCallGrain(DeciderKit kit, Shelf<OnCallBook> shelf) : DocumentGrain<OnCallBook, OnCallEvent>(kit, shelf), IOnCallGrain
{
    /// <summary>How the log names the schedules.</summary>
    public const string EntityKind = "on-call";

    private const int IdBytes = 8;

    public override Task<Outcome<Numbered<OnCallBook>>> Publish(OnCallBook draft, string note, Asked asked) =>
        base.Publish(draft with { Overrides = [.. Standing().Where(known => draft.Of(known.Team) is not null)] }, note, asked);

    public async Task<Outcome<OnCallOverride>> AddOverride(OnCallOverride draft, Asked asked)
    {
        var known = draft with { Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked.CommandId)).AsSpan(0, IdBytes)) };
        if (await AppliedBefore(asked) is { } before)
        {
            return before.Refusal is { } reused ? reused : known;
        }

        if (OnCallRules.Broken(known, State, Kit.Time.GetUtcNow()) is { } broken)
        {
            return broken;
        }

        var outcome = await base.Publish(State with { Overrides = [.. Standing(), known] }, "", asked);
        return outcome.Refusal is { } refusal ? refusal : known;
    }

    public async Task<Outcome<Numbered<OnCallBook>>> RemoveOverride(string id, Asked asked) => State.Overrides.All(known => known.Id != id)
        ? await AppliedBefore(asked) ?? OnCallRefusal.UnknownOverride.Because($"There is no override '{id}'.")
        : await base.Publish(State with { Overrides = [.. Standing().Where(known => known.Id != id)] }, "", asked);

    protected override Refusal? Broken(OnCallBook draft) => OnCallRules.Broken(draft);

    protected override OnCallEvent Published(OnCallBook document, string note) => new OnCallEvent.Published(document, note);

    protected override (OnCallBook Document, string Note) Told(OnCallEvent fact) => fact is OnCallEvent.Published published
        ? (published.Book, published.Note)
        : throw new UnreachableException($"{fact} is not folded.");

    private IEnumerable<OnCallOverride> Standing()
    {
        var now = Kit.Time.GetUtcNow();
        return State.Overrides.Where(known => known.To > now);
    }
}
