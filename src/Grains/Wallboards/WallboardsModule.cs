using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Grains.Wallboards;

/// <summary>Registers what boards need.</summary>
internal static class WallboardsModule
{
    /// <summary>Adds the options of boards, checked at start.</summary>
    public static IServiceCollection AddWallboards(this IServiceCollection services)
    {
        services.AddOptions<WallboardOptions>()
            .BindConfiguration(WallboardOptions.Section)
            .Validate(options => options.IsValid(), $"{WallboardOptions.Section}: the zone must be an IANA one, the goal 0 to 100, and teams must be slugs.")
            .ValidateOnStart();
        return services;
    }
}
