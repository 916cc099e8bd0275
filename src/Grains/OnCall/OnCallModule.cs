using Firstline.Domain.OnCall;
using Firstline.Domain.Shifts;
using Firstline.Domain.Teams;
using Firstline.Domain.Tickets.Escalating;
using Firstline.Grains.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Grains.OnCall;

/// <summary>Registers what on-call, shifts and teams need.</summary>
internal static class OnCallModule
{
    /// <summary>Adds the documents and the roster that answers from memory.</summary>
    public static IServiceCollection AddOnCall(this IServiceCollection services)
    {
        services.AddShelf(OnCallGrain.EntityKind, OnCallBook.Usual, StateJson.Default.OnCallBook);
        services.AddShelf(RosterGrain.EntityKind, RosterBook.Usual, StateJson.Default.RosterBook);
        services.AddShelf(TeamsGrain.EntityKind, TeamBook.Usual, StateJson.Default.TeamBook);
        services.AddSingleton<DutyRoster>();
        services.AddSingleton<IDutyRoster>(provider => provider.GetRequiredService<DutyRoster>());
        services.AddSingleton<ITeamStaff, RosterStaff>();
        return services;
    }
}
