using System.Diagnostics;
using Firstline.Domain.Kernel;
using Firstline.Domain.Teams;
using Firstline.Grains.Interfaces.OnCall;
using Firstline.Grains.Kernel;

namespace Firstline.Grains.OnCall;

/// <inheritdoc cref="ITeamsGrain"/>
internal sealed class TeamsGrain(DeciderKit kit, Shelf<TeamBook> shelf) : DocumentGrain<TeamBook, TeamBookEvent>(kit, shelf), ITeamsGrain
{
    /// <summary>How the log names the teams.</summary>
    public const string EntityKind = "teams";

    protected override Refusal? Broken(TeamBook draft) => TeamRules.Broken(draft);

    protected override TeamBookEvent Published(TeamBook document, string note) => new TeamBookEvent.Published(document, note);

    protected override (TeamBook Document, string Note) Told(TeamBookEvent fact) => fact is TeamBookEvent.Published published
        ? (published.Teams, published.Note)
        : throw new UnreachableException($"{fact} is not folded.");
}
