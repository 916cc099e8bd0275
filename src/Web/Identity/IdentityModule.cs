using Firstline.Web.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;

namespace Firstline.Web.Identity;

/// <summary>Who may enter, and for what.</summary>
internal static class IdentityModule
{
    private const string Entrance = "firstline";

    public static void AddDeskIdentity(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Firstline");
        services.AddSingleton<LocalKey>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<WallDoor>();
        services.AddSingleton(provider => new ApiKeys(
            provider.GetRequiredService<GrainCalls>(), provider.GetRequiredService<KeyRing>(), provider.GetRequiredService<TimeProvider>()));
        services.AddAuthentication(Entrance)
            .AddPolicyScheme(Entrance, null, scheme => scheme.ForwardDefaultSelector = http =>
                ApiKeyScheme.TokenOf(http.Request) is null && http.Request.Cookies.ContainsKey(WallScheme.Cookie) ? WallScheme.Name : ApiKeyScheme.Name)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyScheme>(ApiKeyScheme.Name, null)
            .AddScheme<AuthenticationSchemeOptions, WallScheme>(WallScheme.Name, null);
        services.AddAuthorizationBuilder()
            .AddPolicy(DeskPolicies.Read, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(DeskPolicies.Write, policy => policy.RequireAuthenticatedUser().RequireAssertion(asked => Caller.MayWrite(asked.User)))
            .AddPolicy(DeskPolicies.ByMethod, policy => policy.RequireAuthenticatedUser().RequireAssertion(MayByMethod));
    }

    private static bool MayByMethod(AuthorizationHandlerContext asked) =>
        Caller.MayWrite(asked.User) || (asked.Resource is HttpContext http && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || OnlyReads.Holds(http)));
}
