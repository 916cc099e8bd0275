using System.Security.Claims;
using Firstline.Domain.Identity;
using Firstline.Domain.Kernel;
using Firstline.Web.Http;

namespace Firstline.Web.Identity;

/// <summary>Who calls, as claims and as the actor that facts name.</summary>
internal static class Caller
{
    /// <summary>A caller with a key.</summary>
    public static ClaimsPrincipal Principal(string prefix, string name, KeyScope scope, string scheme) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, prefix),
            new Claim(ClaimTypes.Name, name),
            new Claim(DeskPolicies.Scope, Words<KeyScope>.Of(scope)),
        ],
        scheme));

    /// <summary>Whether the caller may change things.</summary>
    public static bool MayWrite(ClaimsPrincipal user) => user.HasClaim(DeskPolicies.Scope, Words<KeyScope>.Of(KeyScope.Write));

    /// <summary>The actor.</summary>
    public static Who Of(ClaimsPrincipal user) =>
        new(WhoKind.ApiClient, user.FindFirstValue(ClaimTypes.NameIdentifier)!, user.FindFirstValue(ClaimTypes.Name)!);
}
