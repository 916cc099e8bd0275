using Firstline.Grains.Ports;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Firstline.Silo.Hosting;

/// <summary>Live: the process answers. Ready: storage answers and the silo is active.</summary>
internal static class Health
{
    private const string ReadyTag = "ready";

    public static void AddDeskHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<StorageAnswers>("storage", tags: [ReadyTag])
        .AddCheck<SiloAnswers>("silo", tags: [ReadyTag]);

    public static void MapDeskHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) }).AllowAnonymous();
    }

    private sealed class StorageAnswers(IEventLog log) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await log.LastPosition().WaitAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }

    private sealed class SiloAnswers(IGrainFactory grains) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var hosts = await grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true, cancellationToken);
            return hosts.Count > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("No silo is active.");
        }
    }
}
