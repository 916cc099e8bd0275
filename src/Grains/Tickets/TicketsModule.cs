using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Escalating;
using Firstline.Domain.Tickets.Settings;
using Firstline.Grains.Kernel;
using Firstline.Grains.Tickets.Views;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Firstline.Grains.Tickets;

/// <summary>Registers what tickets need.</summary>
internal static class TicketsModule
{
    private const string Limits = "Firstline:Limits";

    /// <summary>Adds the limits, numbers and weights of tickets; options are checked at start.</summary>
    public static IServiceCollection AddTickets(this IServiceCollection services)
    {
        services.AddOptions<TicketLimits>()
            .BindConfiguration(Limits)
            .Validate(limits => limits is { Subject: > 0, Body: > 0, Line: > 0 }, $"{Limits}: every limit must be more than 0 characters.")
            .ValidateOnStart();
        services.AddOptions<Workload>()
            .BindConfiguration(Workload.Section)
            .Validate(workload => workload.Points.Values.All(points => points >= 0), $"{Workload.Section}: points must not be negative.")
            .ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<Workload>>().Value);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<TicketLimits>>().Value);
        services.AddSingleton<TicketNumbers>();
        services.AddShelf(MacroGrain.EntityKind, MacroBook.Usual, StateJson.Default.MacroBook);
        services.AddShelf(RulesGrain.EntityKind, AutomationRules.Usual, StateJson.Default.AutomationRules);
        services.AddSingleton<RuleShelf>();
        services.AddShelf(EscalationSettingsGrain.EntityKind, EscalationSettings.Usual, StateJson.Default.EscalationSettings);
        services.AddSingleton<LadderShelf>();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, RulesStart>();
        services.AddSingleton<DeskWords>();
        services.AddSingleton<CountLookout>();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider => provider.GetRequiredService<CountLookout>());
        services.AddShelf(TicketSettingsGrain.EntityKind, TicketSettings.Usual, StateJson.Default.TicketSettings);
        return services;
    }
}
