using Firstline.Grains.Ports;
using Firstline.Storage.Attachments;
using Firstline.Storage.Conversation;
using Firstline.Storage.Counters;
using Firstline.Storage.EventLog;
using Firstline.Storage.Kernel;
using Firstline.Storage.Notifications;
using Firstline.Storage.ReadModels;
using Firstline.Storage.ReadModels.Search;
using Firstline.Storage.ReadModels.Tickets;
using Firstline.Storage.ReadModels.Automation;
using Firstline.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Firstline.Storage;

/// <summary>Registers the ports on an embedded SQLite file.</summary>
public static class StorageModule
{
    /// <summary>
    /// Adds the event log, the read models and the counters. In a host the file is opened before anything else starts and closed
    /// after everything else has stopped; without one, <see cref="DeskStorage.Open"/> is called by hand.
    /// </summary>
    public static IServiceCollection AddFirstlineStorage(this IServiceCollection services, Action<StorageOptions> configure)
    {
        services.AddOptions<StorageOptions>().Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsRanges>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<StorageOptions>>().Value);
        services.AddSingleton(EventCatalog.Current);
        services.AddSingleton<Database>(provider => new SqliteDatabase(
            provider.GetRequiredService<StorageOptions>(),
            provider.GetService<TimeProvider>() ?? TimeProvider.System,
            provider.GetRequiredService<ILogger<SqliteDatabase>>()));
        services.AddSingleton(provider => new DeskStorage(provider.GetRequiredService<Database>()));
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<DeskStorage>());
        services.AddSingleton<IEventLog>(provider => new SqlEventLog(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<EventCatalog>(),
            provider.GetService<TimeProvider>() ?? TimeProvider.System,
            provider.GetRequiredService<StorageOptions>().KeepOrigins));
        services.AddSingleton<IReadModels, SqlReadModels>();
        services.AddSingleton<IProblemRows, SqlProblemRows>();
        services.AddSingleton<ITimeRows, SqlTimeRows>();
        services.AddSingleton<IReviewRows, SqlReviewRows>();
        services.AddSingleton<ISearch, SqlSearch>();
        services.AddSingleton<ILinkRows, SqlLinkRows>();
        services.AddSingleton<ITicketUses, SqlTicketUses>();
        services.AddSingleton<IQueueRows, SqlQueueRows>();
        services.AddSingleton<IDrafts, SqlDrafts>();
        services.AddSingleton<INotices, SqlNotices>();
        services.AddSingleton<IDispatches, SqlDispatches>();
        services.AddSingleton<IAttachments>(provider => new SqlAttachments(
            provider.GetRequiredService<Database>(), provider.GetRequiredService<StorageOptions>(), provider.GetService<TimeProvider>() ?? TimeProvider.System));
        services.AddSingleton<IRuleRuns, RuleRunTable>();
        services.AddSingleton<IBulkRows, BulkTable>();
        services.AddSingleton<ICounters, SqlCounters>();
        return services;
    }
}
