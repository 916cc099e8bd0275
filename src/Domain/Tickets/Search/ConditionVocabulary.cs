using System.Collections.Immutable;
using Firstline.Domain.Tickets.Settings;

namespace Firstline.Domain.Tickets.Search;

/// <summary>The words that conditions may use because the desk chose them, beside those that the language has of its own.</summary>
/// <param name="Statuses">The ids of the desk's statuses.</param>
/// <param name="Fields">The ids of its fields.</param>
public sealed record ConditionVocabulary(ImmutableSortedSet<string> Statuses, ImmutableSortedSet<string> Fields)
{
    /// <summary>The words of some settings.</summary>
    public static ConditionVocabulary Of(TicketSettings settings) => new(
        settings.Statuses.Select(status => status.Id).ToImmutableSortedSet(StringComparer.Ordinal),
        settings.Fields.Select(field => field.Id).ToImmutableSortedSet(StringComparer.Ordinal));

    /// <summary>Whether a ticket may stand at a status of this id: one of the desk's own, or one that it ships with.</summary>
    public bool KnowsStatus(string id) => Statuses.Contains(id) || ConditionKey.Status.Words.Contains(id);
}
