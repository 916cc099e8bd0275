using Firstline.Domain.Identity;
using Firstline.Grains.Interfaces.Kernel;
using Orleans.Concurrency;

namespace Firstline.Grains.Interfaces.Identity;

/// <summary>One API key, found by its public prefix.</summary>
[Alias("desk.IApiKey")]
public interface IApiKeyGrain : IGrainWithStringKey
{
    /// <summary>Keeps the key. Idempotent for the same hash; refused when the prefix is taken by another.</summary>
    [Alias("Issue")]
    Task<Outcome<ApiKeyView>> Issue(IssueApiKey command, Asked asked);

    /// <summary>Ends the key. Idempotent.</summary>
    [Alias("Revoke")]
    Task<Outcome<ApiKeyView>> Revoke(RevokeApiKey command, Asked asked);

    /// <summary>The key; null when there is none. Callers compare hashes in constant time and may cache the view for seconds.</summary>
    [AlwaysInterleave, Alias("View")]
    Task<ApiKeyView?> View();
}

/// <summary>An API key without its secret.</summary>
[GenerateSerializer, Immutable, Alias("api-key.view")]
public sealed record ApiKeyView(
    [property: Id(0)] string Prefix, [property: Id(1)] string Name, [property: Id(2)] string SecretHash, [property: Id(3)] KeyScope Scope, [property: Id(4)] bool Revoked);
