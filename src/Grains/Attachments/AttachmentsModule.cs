using Firstline.Grains.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Firstline.Grains.Attachments;

/// <summary>Registers what files need.</summary>
internal static class AttachmentsModule
{
    /// <summary>Adds the options, checked at start, the built-in scanner and the cleaner.</summary>
    public static IServiceCollection AddAttachments(this IServiceCollection services)
    {
        services.AddOptions<AttachmentOptions>()
            .BindConfiguration(AttachmentOptions.Section)
            .Validate(options => options.IsValid(), $"{AttachmentOptions.Section}: LargestBytes must be 1,024 to 1,073,741,824, KeepUnused 1 h to 30 days, Clamd host:port.")
            .ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<AttachmentOptions>>().Value);
        services.AddSingleton<IAttachmentScanner, TestFileScanner>();
        services.AddSingleton<Inspection>();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, AttachmentCleaner>();
        return services;
    }
}
