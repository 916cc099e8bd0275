using Firstline.Domain.Identity;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;

namespace Firstline.Web.Identity;

/// <summary>Makes API keys.</summary>
public sealed class ApiKeys
{
    private readonly GrainCalls _desk;
    private readonly KeyRing _ring;
    private readonly TimeProvider _time;

    internal ApiKeys(GrainCalls desk, KeyRing ring, TimeProvider time) => (_desk, _ring, _time) = (desk, ring, time);

    /// <summary>Makes a key and keeps its hash. The answer is the only place where the secret ever is.</summary>
    public async Task<IssuedKey> Issue(string name, KeyScope scope) =>
        await Keep(ApiToken.Make(), name, scope) ?? throw new InvalidOperationException("A random prefix was taken.");

    /// <summary>Ends a key: here at once, on other nodes within ten seconds.</summary>
    public async Task Revoke(string prefix)
    {
        var asked = Asked();
        await _desk.Ask(grains => grains.ApiKey(prefix).Revoke(new RevokeApiKey(), asked));
        _ring.Forget(prefix);
    }

    /// <summary>Keeps a key; null when its prefix has another one.</summary>
    internal async Task<IssuedKey?> Keep(ApiToken token, string name, KeyScope scope)
    {
        var asked = Asked();
        var outcome = await _desk.Ask(grains => grains.ApiKey(token.Prefix).Issue(new IssueApiKey(name, token.Hash, scope), asked));
        _ring.Forget(token.Prefix);
        return outcome.Refusal is null ? new(token.Prefix, token.ToString()) : null;
    }

    /// <summary>Whether a prefix has, or had, a key.</summary>
    internal async Task<bool> Exists(string prefix) => await _desk.Ask(grains => grains.ApiKey(prefix).View()) is not null;

    private Asked Asked() => new(Who.Desk, Guid.CreateVersion7(_time.GetUtcNow()).ToString("N"));
}

/// <summary>A key that was just made.</summary>
/// <param name="Prefix">Its public part, which names it.</param>
/// <param name="Secret">The whole key, to be shown once.</param>
public sealed record IssuedKey(string Prefix, string Secret);
