using Firstline.Domain.Kernel;

namespace Firstline.Domain.Sla;

/// <summary>The desk's policy as the fold of its events.</summary>
internal abstract record SlaPolicies
{
    private SlaPolicies()
    {
    }

    /// <summary>Nothing was published yet.</summary>
    internal sealed record None : SlaPolicies;

    /// <summary>A version is in force.</summary>
    /// <param name="Current">The version in force.</param>
    /// <param name="Applied">The version that all open tickets go by.</param>
    internal sealed record Published(SlaPolicy Current, int Applied) : SlaPolicies
    {
        /// <summary>Open tickets still go by older versions.</summary>
        public bool ToApply => Applied < Current.Version;
    }

    /// <summary>The policy after one more fact.</summary>
    public static SlaPolicies Evolve(SlaPolicies policies, SlaPolicyEvent fact) => (policies, fact) switch
    {
        (None, SlaPolicyEvent.Published published) => new Published(published.Policy, published.Policy.Version),
        (Published known, SlaPolicyEvent.Published published) => known with { Current = published.Policy },
        (Published known, SlaPolicyEvent.Applied applied) => known with { Applied = applied.Version },
        _ => throw new System.Diagnostics.UnreachableException($"{fact} is not folded."),
    };
}

/// <summary>What may happen to the policy, and when not.</summary>
internal static class SlaPolicyDecider
{
    private const int LongestNote = 200;

    /// <summary>Puts a policy in force under the next version.</summary>
    public static Decision<SlaPolicyEvent> Publish(SlaPolicies policies, SlaPolicy draft, string note)
    {
        if (note.Length > LongestNote)
        {
            return SlaRefusal.BadText.Because($"note has more than {LongestNote} characters.", "note");
        }

        var version = policies is SlaPolicies.Published known ? known.Current.Version + 1 : 1;
        return SlaPolicyRules.Broken(draft) is { } refusal
            ? refusal
            : new SlaPolicyEvent.Published(draft with { Version = version }, note.Trim());
    }

    /// <summary>Records that every open ticket goes by a version.</summary>
    public static Decision<SlaPolicyEvent> ConfirmApplied(SlaPolicies policies, int version, int tickets) =>
        policies is SlaPolicies.Published known && version > known.Applied && version <= known.Current.Version
            ? new SlaPolicyEvent.Applied(version, tickets)
            : Decision<SlaPolicyEvent>.Nothing;
}
