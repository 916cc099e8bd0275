using Firstline.Channels.Email;
using Firstline.Channels.Kernel;
using Firstline.Channels.Webhooks;
using Firstline.Grains.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Firstline.Channels;

/// <summary>Registers the ways out of the desk.</summary>
public static class ChannelsModule
{
    /// <summary>Adds mail and webhooks for the people of the desk; options are checked at start.</summary>
    public static IServiceCollection AddFirstlineChannels(this IServiceCollection services, Action<NotificationOptions> configure)
    {
        services.AddOptions<NotificationOptions>().Configure(configure).BindConfiguration(NotificationOptions.Section)
            .Validate(options => options.Broken() is null, $"{NotificationOptions.Section} makes no sense; see docs/guides/notifications.md.").ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<NotificationOptions>>().Value);
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<IWebhookSecrets>(provider => provider.GetRequiredService<WebhookSecrets>());
        services.AddSingleton<INotificationChannel, EmailChannel>();
        services.AddSingleton<INotificationChannel, WebhookChannel>();
        return services;
    }
}
