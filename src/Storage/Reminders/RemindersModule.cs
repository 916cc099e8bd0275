using Firstline.Grains.Kernel;
using Firstline.Storage.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Reminders;

namespace Firstline.Storage.Reminders;

/// <summary>Puts the reminders of a silo into the desk's database.</summary>
public static class RemindersModule
{
    /// <summary>Uses the reminder table of <see cref="StorageModule.AddFirstlineStorage"/>, refreshed as its options say.</summary>
    public static ISiloBuilder UseFirstlineReminders(this ISiloBuilder builder)
    {
        builder.AddReminders();
        builder.Services.AddSingleton<IReminderTable>(services => new SqlReminderTable(
            services.GetRequiredService<Database>(),
            services.GetRequiredService<StorageOptions>(),
            new ReminderClock(
                services.GetKeyedService<TimeProvider>(ReminderTimeProviderNames.Reminders) ?? services.GetRequiredService<TimeProvider>(),
                services.GetService<DeskTime>())));
        builder.Services.AddOptions<ReminderOptions>().Configure<IOptions<StorageOptions>>((reminders, storage) =>
        {
            reminders.MinimumReminderPeriod = TimeSpan.FromSeconds(1);
            reminders.RefreshReminderListPeriod = storage.Value.ReminderRefresh;
            reminders.ReminderLoadingWindow = storage.Value.ReminderWindow;
        });
        return builder;
    }
}
