namespace Firstline.Web.Imports.Jobs;

/// <summary>What imports of files need.</summary>
internal static class ImportsModule
{
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.AddOptions<ImportOptions>().BindConfiguration(ImportOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<ImportJobs>();
    }
}
