using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using Firstline.Domain.Identity;
using Firstline.Grains.Interfaces.Identity;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;

namespace Firstline.Web.Identity;

/// <summary>Knows keys: asks the grain of a prefix, and remembers its answer for a few seconds, so that a revoked key ends soon and a request costs microseconds.</summary>
internal sealed class KeyRing(GrainCalls desk, LocalKey local, IHostEnvironment environment)
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Known = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Unknown = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, Remembered> _remembered = new();

    /// <summary>Whose key this is; null when it opens nothing.</summary>
    public async ValueTask<ClaimsPrincipal?> Open(string text) =>
        ApiToken.Read(text, environment.IsDevelopment()) is { } token && await Find(token.Prefix) is { } key && key.Fits(token) ? key.Principal : null;

    /// <summary>Whether the key of a prefix still opens anything.</summary>
    public async ValueTask<bool> IsValid(string prefix) => await Find(prefix) is not null;

    /// <summary>Asks anew the next time, because the key was just made or ended here.</summary>
    public void Forget(string prefix) => _remembered.TryRemove(prefix, out _);

    private async ValueTask<Key?> Find(string prefix)
    {
        if (ApiToken.IsLoose(prefix) && !environment.IsDevelopment())
        {
            return null;
        }

        if (_remembered.TryGetValue(prefix, out var remembered) && TimeProvider.System.GetElapsedTime(remembered.At) < (remembered.Key is null ? Unknown : Known))
        {
            return remembered.Key;
        }

        var view = prefix == LocalKey.Prefix
            ? new ApiKeyView(prefix, "console", local.Token.Hash, KeyScope.Write, false)
            : await desk.Ask(grains => grains.ApiKey(prefix).View());
        var key = view is { Revoked: false } ? new Key(view) : null;
        if (_remembered.Count >= MostRemembered)
        {
            _remembered.Clear();
        }

        _remembered[prefix] = new(key, TimeProvider.System.GetTimestamp());
        return key;
    }

    private sealed record Remembered(Key? Key, long At);

    private sealed class Key(ApiKeyView view)
    {
        private readonly byte[] _hash = Convert.FromHexString(view.SecretHash);

        public ClaimsPrincipal Principal { get; } = Caller.Principal(view.Prefix, view.Name, view.Scope, ApiKeyScheme.Name);

        public bool Fits(ApiToken token) => CryptographicOperations.FixedTimeEquals(_hash, Convert.FromHexString(token.Hash));
    }
}
