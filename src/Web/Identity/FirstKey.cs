using Firstline.Domain.Identity;

namespace Firstline.Web.Identity;

/// <summary>The key that a new desk starts with.</summary>
public static partial class FirstKey
{
    private const string Prefix = "firstkey";

    /// <summary>
    /// Makes sure that somebody can enter. In development a key of the developer's own choice is kept as it is; otherwise the first
    /// start makes one. Idempotent, and safe when several hosts start at once.
    /// </summary>
    /// <param name="services">The services of the running host.</param>
    /// <param name="developmentKey">The developer's own key; honored only in development.</param>
    /// <returns>The key when this very call made it, to be shown once; otherwise null.</returns>
    public static async Task<IssuedKey?> Ensure(IServiceProvider services, string? developmentKey)
    {
        var keys = services.GetRequiredService<ApiKeys>();
        if (!string.IsNullOrWhiteSpace(developmentKey))
        {
            if (services.GetRequiredService<IHostEnvironment>().IsDevelopment())
            {
                var token = ApiToken.Read(developmentKey, true) ?? throw new ArgumentException("A key has at most 512 characters.", nameof(developmentKey));
                _ = await keys.Keep(token, "development", KeyScope.Write) ?? throw new ArgumentException("The key's prefix belongs to another key.", nameof(developmentKey));
                return null;
            }

            LogIgnored(services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FirstKey)));
        }

        return await keys.Exists(Prefix) ? null : await keys.Keep(ApiToken.Make(Prefix), "first key", KeyScope.Write);
    }

    [LoggerMessage(LogLevel.Warning, "FIRSTLINE_DEV_API_KEY is ignored: it is honored only in the Development environment")]
    private static partial void LogIgnored(ILogger logger);
}
